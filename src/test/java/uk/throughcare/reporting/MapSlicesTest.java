package uk.throughcare.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.journey.Refused;

/** What a manager can ask the journey map, and what is said where it cannot be. */
@JourneyTest
class MapSlicesTest {

    private static final List<String> OWN = List.of("LEI", "MDI");
    private static final List<Integer> VERSIONS = List.of(2, 1);

    @Autowired
    Journeys journeys;

    @Autowired
    MapSlices slices;

    @BeforeEach
    void itIsMayInLondonAndStillAprilElsewhere() {
        journeys.timeIs(Instant.parse("2030-04-30T23:30:00Z"));
    }

    @AfterEach
    void backToNow() {
        journeys.timeIsNowAgain();
    }

    @Test
    void withoutAQuestionItIsTheLastMonthsOfAllOwnTeams() {
        assertThat(of(null, null, null, null, null))
                .containsExactly(new Slice(
                        OWN,
                        YearMonth.of(2030, 3),
                        YearMonth.of(2030, 5),
                        null,
                        "March 2030 to May 2030 · Leeds (HMP), Moorland (HMP & YOI)"));
    }

    @Test
    void comparedWithAnotherTimeItIsAsManyMonthsBefore() {
        List<Slice> both = of("2030-01", "2030-02", "LEI", "2", "time");

        assertThat(both).extracting(Slice::from).containsExactly(YearMonth.of(2030, 1), YearMonth.of(2029, 11));
        assertThat(both).extracting(Slice::until).containsExactly(YearMonth.of(2030, 2), YearMonth.of(2029, 12));
        assertThat(both).extracting(Slice::teams).containsOnly(List.of("LEI"));
        assertThat(both).extracting(Slice::version).containsOnly(2);
        assertThat(both.get(0).words()).isEqualTo("January 2030 to February 2030 · Leeds (HMP) · version 2");
    }

    @Test
    void teamsAndVersionsAreComparedAtTheSameTime() {
        MapQuestion teams = new MapQuestion(null, "2030-05", "2030-05", "LEI", null, "team", null, null, "MDI", null);
        MapQuestion versions = new MapQuestion(null, "2030-05", "2030-05", null, "2", "version", null, null, null, "1");

        assertThat(slices.of(teams, OWN, VERSIONS))
                .extracting(Slice::teams)
                .containsExactly(List.of("LEI"), List.of("MDI"));
        assertThat(slices.of(versions, OWN, VERSIONS))
                .extracting(Slice::version)
                .containsExactly(2, 1);
        assertThat(slices.of(versions, OWN, VERSIONS)).extracting(Slice::from).containsOnly(YearMonth.of(2030, 5));
    }

    @ParameterizedTest
    @CsvSource({
        "2030-13, 2030-05,     ,  ,        , from: this is no month",
        "2030-04, yesterday,   ,  ,        , until: this is no month",
        "2030-06, 2030-06,     ,  ,        , from: this month is yet to come",
        "2030-05, 2030-04,     ,  ,        , until: the last month is before the first",
        "2020-01, 2030-04,     ,  ,        , until: at most 36 months are counted together",
        "       ,        , LPI,  ,        , team: you do not work in this team",
        "       ,        ,    , 3,        , version: the diagram has no such version",
        "       ,        ,    , x,        , version: the diagram has no such version",
        "       ,        ,    ,  , weather, 'compare: choose time, team or version'"
    })
    void whatCannotBeShownIsRefusedWithFieldAndReason(
            @Nullable String from,
            @Nullable String until,
            @Nullable String team,
            @Nullable String version,
            @Nullable String compare,
            String reason) {
        assertThatThrownBy(() -> of(from, until, team, version, compare))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "time,    2030-05, 2030-04,    , , otherUntil: the last month is before the first",
        "time,    2031-05, 2031-05,    , , otherFrom: this month is yet to come",
        "team,           ,        , LPI, , otherTeam: you do not work in this team",
        "version,        ,        ,    , 9, otherVersion: the diagram has no such version"
    })
    void soIsWhatItIsComparedWith(
            String compare,
            @Nullable String from,
            @Nullable String until,
            @Nullable String team,
            @Nullable String version,
            String reason) {
        MapQuestion asked = new MapQuestion(null, null, null, null, null, compare, from, until, team, version);

        assertThatThrownBy(() -> slices.of(asked, OWN, VERSIONS))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith(reason);
    }

    private List<Slice> of(
            @Nullable String from,
            @Nullable String until,
            @Nullable String team,
            @Nullable String version,
            @Nullable String compare) {
        return slices.of(
                new MapQuestion(null, from, until, team, version, compare, null, null, null, null), OWN, VERSIONS);
    }
}
