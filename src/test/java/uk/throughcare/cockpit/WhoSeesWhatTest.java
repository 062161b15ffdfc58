package uk.throughcare.cockpit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.throughcare.Referred.aPersonIn;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.TheCase;
import uk.throughcare.reporting.Figure;
import uk.throughcare.reporting.FinishedCases;
import uk.throughcare.teams.Account;
import uk.throughcare.teams.Accounts;
import uk.throughcare.teams.Oversight;
import uk.throughcare.teams.Role;

/** A manager sees own teams, a regional manager the teams of the region, a national analyst figures of all and no case. */
@JourneyTest
class WhoSeesWhatTest {

    private static final Map<String, String> AS_IT_COMES = Map.of();
    private static final String ANALYST = "analyst.of.all";

    @Autowired
    Journeys journeys;

    @Autowired
    Oversight oversight;

    @Autowired
    FiguresPages standing;

    @Autowired
    FlowPages flow;

    @Autowired
    ImpactPages impact;

    @Autowired
    MapPages map;

    @Autowired
    CaseHistoryPages history;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectMapper json;

    private TheCase leeds;
    private TheCase moorland;
    private TheCase wealstun;
    private String regional;

    /** Wealstun lies elsewhere for once. */
    @BeforeEach
    void twoRegions() {
        region("WEI", "Wales");
        leeds = journeys.refer(aPersonIn("LEI")).isAllocated();
        moorland = journeys.refer(aPersonIn("MDI")).isAllocated();
        wealstun = journeys.refer(aPersonIn("WEI")).isAllocated();
        regional = journeys.staff(Role.REGIONAL_MANAGER, "LEI");
        if (!accounts.exists(ANALYST)) {
            accounts.create(
                    new Account(ANALYST, "An", "Analyst", null, Set.of(Role.NATIONAL_ANALYST), Set.of()),
                    "throughcare");
        }
    }

    @AfterEach
    void oneRegionAgain() {
        region("WEI", "Yorkshire and the Humber");
    }

    @Test
    void aManagerSeesOwnTeams() {
        String manager = journeys.staff(Role.MANAGER, "LEI");

        assertThat(offer(manager).teams()).containsExactly("Leeds (HMP)");
        assertThat(offer(manager).cases()).isTrue();
        assertThat(journeys.as(manager, oversight::cases)).contains("LEI").doesNotContain("MDI", "WEI");
        assertThatThrownBy(() -> way(manager, moorland)).isInstanceOf(CaseHistoryPages.NoSuchCase.class);
    }

    @Test
    void aRegionalManagerSeesTheTeamsOfTheRegionAsAManagerDoes() {
        assertThat(offer(regional).teams())
                .contains("Leeds (HMP)", "Moorland (HMP & YOI)", "Leeds community team")
                .doesNotContain("Wealstun (HMP)");
        assertThat(offer(regional).cases()).isTrue();
        assertThat(way(regional, leeds).about().reference())
                .isEqualTo(leeds.reference().value());
        assertThat(way(regional, moorland).about().reference())
                .isEqualTo(moorland.reference().value());
        assertThat(journeys.as(regional, standing::caseload).teams()).contains("Moorland (HMP & YOI)");
        assertThat(journeys.as(regional, () -> flow.funnel(AS_IT_COMES)).teams())
                .contains("Moorland (HMP & YOI)")
                .doesNotContain("Wealstun (HMP)");
    }

    @Test
    void aRegionalManagerFindsFinishedCasesOfTheRegion() {
        moorland.isClosedEarly("MOVED_AWAY");
        wealstun.isClosedEarly("MOVED_AWAY");

        assertThat(finishedOf(regional))
                .contains(moorland.reference().value())
                .doesNotContain(wealstun.reference().value());
    }

    @Test
    void anotherRegionIsClosedToARegionalManager() {
        assertThatThrownBy(() -> way(regional, wealstun)).isInstanceOf(CaseHistoryPages.NoSuchCase.class);
        assertThat(words(journeys.as(regional, standing::now))).doesNotContain("Wealstun (HMP)");
    }

    @Test
    void whatIsKeptToNamedPeopleIsNotOverseenFromAbove() {
        moorland.isRestrictedTo(moorland.record().linkWorker());

        assertThatThrownBy(() -> way(regional, moorland)).isInstanceOf(CaseHistoryPages.NoSuchCase.class);
        assertThat(journeys.as(regional, oversight::cases)).noneMatch(team -> team.contains("restricted"));
        assertThat(journeys.as(ANALYST, oversight::figures)).noneMatch(team -> team.contains("restricted"));
    }

    @Test
    void aTeamThatLiesNowhereMakesNobodyARegionalManagerOfOthersThatLieNowhere() {
        region("WEI", null);
        region("MDI", null);
        try {
            assertThat(journeys.as(journeys.staff(Role.REGIONAL_MANAGER, "WEI"), oversight::cases))
                    .containsExactly("WEI");
        } finally {
            region("MDI", "Yorkshire and the Humber");
        }
    }

    @Test
    void theRoleIsWhatOpensARegionNotTheMembership() {
        assertThat(journeys.as(journeys.staff(Role.LINK_WORKER, "LEI"), oversight::figures))
                .isEmpty();
        assertThat(journeys.as(journeys.staff(Role.NATIONAL_ANALYST, "LEI"), oversight::cases))
                .isEmpty();
    }

    @Test
    void aNationalAnalystReadsFiguresOfAllTeams() {
        assertThat(offer(ANALYST).teams()).contains("Leeds (HMP)", "Moorland (HMP & YOI)", "Wealstun (HMP)");
        assertThat(offer(ANALYST).cases()).isFalse();
        assertThat(journeys.as(ANALYST, () -> flow.funnel(AS_IT_COMES)).figures())
                .isNotEmpty();
    }

    @Test
    void noPageNamesACaseToANationalAnalyst() {
        Stream<Supplier<Object>> pages = Stream.of(
                standing::now,
                standing::caseload,
                () -> flow.funnel(AS_IT_COMES),
                () -> flow.forecast(AS_IT_COMES),
                () -> impact.fairness(AS_IT_COMES),
                () -> impact.wellbeing(AS_IT_COMES),
                () -> impact.whatWorks(AS_IT_COMES),
                () -> impact.commissioning(AS_IT_COMES),
                () -> history.finished(null));
        List<String> references =
                jdbc.sql("select reference from care.cases").query(String.class).list();
        List<String> workers = jdbc.sql("select user_id from care.worker where user_id <> ''")
                .query(String.class)
                .list();

        assertThat(pages.map(page -> words(journeys.as(ANALYST, page))))
                .allSatisfy(told -> assertThat(told)
                        .doesNotContain(references.toArray(String[]::new))
                        .doesNotContain(workers.toArray(String[]::new)));
        assertThatThrownBy(() -> way(ANALYST, leeds)).isInstanceOf(CaseHistoryPages.NoSuchCase.class);
    }

    @Test
    void countsOfFewAreHiddenFromANationalAnalystAndFromNobodyWhoSeesTheCases() {
        journeys.as(ANALYST, standing::now).figures().stream()
                .filter(figure -> !figure.units().get(0).many().equals("failures"))
                .flatMap(figure -> figure.rows().stream())
                .flatMap(row -> row.values().stream().limit(1))
                .filter(Objects::nonNull)
                .forEach(value -> assertThat(value).isGreaterThanOrEqualTo(BigDecimal.valueOf(5)));
        assertThat(journeys.as(regional, standing::now).figures().stream().flatMap(figure -> figure.rows().stream()))
                .extracting(Figure.Row::values)
                .allSatisfy(values -> assertThat(values.get(0)).isNotNull());
    }

    /** On all pages. */
    private List<String> finishedOf(String reader) {
        List<String> all = new ArrayList<>();
        @Nullable String before = null;
        do {
            @Nullable String from = before;
            FinishedCases.Page page = journeys.as(reader, () -> history.finished(from));
            page.cases().forEach(one -> all.add(one.reference()));
            before = page.older();
        } while (before != null);
        return all;
    }

    private FiguresPages.Offer offer(String reader) {
        return journeys.as(reader, standing::offer);
    }

    private CaseHistoryPages.CasePage way(String reader, TheCase about) {
        return journeys.as(reader, () -> history.ofCase(about.reference().value()));
    }

    private String words(Object page) {
        try {
            return json.writeValueAsString(page);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void region(String team, @Nullable String region) {
        jdbc.sql("update care.team set region = :region where id = :team")
                .param("region", region)
                .param("team", team)
                .update();
    }
}
