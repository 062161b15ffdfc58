package uk.throughcare.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.throughcare.Referred.aPersonIn;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.TheCase;
import uk.throughcare.journey.Refused;

/** What a forecast is made of, against what Java reads in the rows of lived cases, and what it says and refuses. */
@JourneyTest
class ForecastFiguresTest {

    private static final Instant MONDAY = Instant.parse("2034-05-15T09:30:00Z");
    private static final String TEAM = "WEI";
    private static final List<String> OWN = List.of(TEAM, "LEI");

    @Autowired
    Journeys journeys;

    @Autowired
    CaseFactRound round;

    @Autowired
    TeamRecords records;

    @Autowired
    ForecastFigures figures;

    @Autowired
    ForecastSettings settings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private RawRows rows;

    @BeforeEach
    void itIsMonday() {
        journeys.timeIs(MONDAY);
        rows = new RawRows(jdbc);
    }

    @AfterEach
    void backToNow() {
        journeys.timeIsNowAgain();
    }

    @Test
    void itIsMadeOfTheCasesReferredToTheTeamInTheLastWeeks() {
        TheCase robin = journeys.refer(aPersonIn(TEAM)).isAllocated();
        journeys.refer(aPersonIn(TEAM));
        journeys.timeIs(MONDAY.plus(Duration.ofDays(9)));
        robin.isMet();
        journeys.refer(aPersonIn(TEAM)).isAllocated().isClosedEarly("MOVED_AWAY");
        journeys.timeIs(MONDAY.plus(Duration.ofDays(12)));
        round.refresh();

        TeamRecord record = records.of(TEAM, List.of(TEAM));

        List<Map<String, Object>> referred = referred();
        List<Map<String, Object>> lately = referred.stream()
                .filter(one -> ago(one.get("accepted_at")) < 7 * settings.weeks())
                .toList();
        assertThat(record.accepted()).isEqualTo(lately.size()).isGreaterThanOrEqualTo(3);
        assertThat(record.weeks()).hasSize(settings.weeks());
        assertThat(record.weeks().get(1)).hasSize((int) lately.stream()
                .filter(one -> ago(one.get("accepted_at")) >= 7 && ago(one.get("accepted_at")) < 14)
                .count());
        assertThat(record.contacts())
                .containsExactlyInAnyOrderElementsOf(contacts(lately))
                .contains(9.0);
        assertThat(record.carried()).hasSize(open(true)).isNotEmpty();
        assertThat(record.queued()).hasSize(open(false)).isNotEmpty();
        assertThat(record.workers()).isPositive();
    }

    @Test
    void aCaseTakesUpRoomFromItsAllocationUntilItEndsOrMoves() {
        TheCase closed = journeys.refer(aPersonIn(TEAM)).isAllocated();
        TheCase moved = journeys.refer(aPersonIn(TEAM)).isAllocated();
        journeys.timeIs(MONDAY.plus(Duration.ofDays(20)));
        List<TeamRecord.Stay> before = records.of(TEAM, OWN).stays();

        closed.isClosedEarly("MOVED_AWAY");
        journeys.timeIs(MONDAY.plus(Duration.ofDays(30)));
        moved.isReported(
                "MOVED_PRISON", "toPrison", "LEI", "on", journeys.today().toString());

        round.refresh();
        List<TeamRecord.Stay> after = records.of(TEAM, OWN).stays();
        assertThat(after).hasSize(before.size() + 2);
        assertThat(after.stream().mapToDouble(TeamRecord.Stay::days).filter(days -> Math.abs(days - 20) < 0.01))
                .hasSizeGreaterThan((int) before.stream()
                        .filter(one -> Math.abs(one.days() - 20) < 0.01)
                        .count());
        assertThat(after.stream().mapToDouble(TeamRecord.Stay::days).anyMatch(days -> Math.abs(days - 30) < 0.01))
                .isTrue();
    }

    /** The second lock shows no case that went on to another team; for times alone it opens, and for one's own team alone. */
    @Test
    void whatWentOnToAnotherTeamIsPartOfItBehindTheSecondLockToo() {
        journeys.refer(aPersonIn(TEAM))
                .isAllocated()
                .isReported(
                        "MOVED_PRISON",
                        "toPrison",
                        "LEI",
                        "on",
                        journeys.today().toString());
        round.refresh();
        int accepted = records.of(TEAM, List.of(TEAM)).accepted();

        transaction.executeWithoutResult(locked -> {
            jdbc.sql("select set_config('throughcare.teams', :team, true)")
                    .param("team", TEAM)
                    .query(String.class)
                    .single();
            jdbc.sql("set local role throughcare_reader").update();

            assertThat(records.of(TEAM, List.of(TEAM)).accepted())
                    .isEqualTo(accepted)
                    .isPositive();
            assertThat(records.of("LEI", List.of("LEI")).accepted()).isZero();
        });
    }

    @Test
    void aRestrictedCaseIsPartOfItForThePeopleNamedAlone() {
        TheCase robin = journeys.refer(aPersonIn(TEAM)).isAllocated();
        round.refresh();
        TeamRecord before = records.of(TEAM, List.of(TEAM));

        robin.isRestrictedTo(robin.record().linkWorker());

        TeamRecord others = records.of(TEAM, List.of(TEAM));
        assertThat(others.accepted()).isEqualTo(before.accepted() - 1);
        assertThat(others.carried()).hasSize(before.carried().size() - 1);
        TeamRecord named = records.of(TEAM, List.of(TEAM, robin.record().team()));
        assertThat(named.accepted()).isEqualTo(before.accepted());
        assertThat(named.carried()).hasSameSizeAs(before.carried());
    }

    @Test
    void withTooFewRecordsItIsRefusedInWords() {
        View view = figures.of(new Asked(Map.of("team", "MDI")), List.of("MDI"));

        assertThat(view.figures()).isEmpty();
        assertThat(view.instead().orElseThrow()).containsAnyOf("too few records of this team", "has no link worker");
        assertThat(view.questions()).extracting(Question::name).containsExactly("team", "whatIf");
    }

    @Test
    void whatIfIsShownBesideHowThingsStand() {
        IntStream.range(0, settings.fewest())
                .mapToObj(one -> journeys.refer(aPersonIn(TEAM)).isAllocated().isMet())
                .forEach(one -> one.isClosedEarly("MOVED_AWAY").closingSummaryIsWritten("closureReason", "MOVED_AWAY"));
        round.refresh();

        Figure told = figures.of(new Asked(Map.of("team", TEAM, "whatIf", "ONE_MORE")), OWN)
                .figures()
                .get(0);

        assertThat(told.rows())
                .extracting(Figure.Row::labels)
                .containsExactly(
                        List.of("In 4 weeks", "As things stand"),
                        List.of("In 8 weeks", "As things stand"),
                        List.of("In 12 weeks", "As things stand"),
                        List.of("In 4 weeks", "With one more link worker"),
                        List.of("In 8 weeks", "With one more link worker"),
                        List.of("In 12 weeks", "With one more link worker"));
        assertThat(IntStream.range(0, 3))
                .allSatisfy(week -> assertThat(days(told, week + 3)).isLessThanOrEqualTo(days(told, week)));
        assertThat(told.explained().counted()).contains("%d times".formatted(settings.runs()));
    }

    @Test
    void whatCannotBeAnsweredIsRefusedByField() {
        assertThatThrownBy(() -> figures.of(new Asked(Map.of("team", "MDI", "whatIf", "MORE_MONEY")), OWN))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("team: this is none of the choices")
                .hasMessageContaining("whatIf: this is none of the choices");
        assertThat(figures.of(new Asked(Map.of()), List.of()).figures()).isEmpty();
    }

    private static BigDecimal days(Figure figure, int row) {
        return Objects.requireNonNull(figure.rows().get(row).values().get(0));
    }

    private List<Map<String, Object>> referred() {
        Map<Object, Object> teams = rows.column("care.referral", "case_reference", "team");
        return rows.all("care.cases").stream()
                .filter(one -> TEAM.equals(teams.get(one.get("reference"))) && one.get("accepted_at") != null)
                .filter(one -> !one.get("team").toString().contains("restricted"))
                .toList();
    }

    /** Nobody waited for room here. */
    private List<Double> contacts(List<Map<String, Object>> cases) {
        return cases.stream()
                .flatMap(one -> rows.all("care.attempt").stream()
                        .filter(attempt -> attempt.get("case_reference").equals(one.get("reference")))
                        .filter(attempt -> List.of("ATTENDED", "LATE").contains(attempt.get("outcome")))
                        .map(attempt -> ((Date) attempt.get("on_date")).toLocalDate())
                        .min(Comparator.naturalOrder())
                        .map(on -> (double) Math.max(0, ChronoUnit.DAYS.between(day(one.get("accepted_at")), on)))
                        .stream())
                .toList();
    }

    private int open(boolean allocated) {
        return (int) rows.all("care.cases").stream()
                .filter(one -> TEAM.equals(one.get("team")) && "OPEN".equals(one.get("status")))
                .filter(one -> one.get("accepted_at") != null)
                .filter(one -> allocated == (one.get("link_worker") != null))
                .filter(one -> allocated || !"closure".equals(one.get("stage")))
                .count();
    }

    private double ago(Object moment) {
        return Duration.between(((Timestamp) moment).toInstant(), journeys.engineTime())
                        .toMillis()
                / 86_400_000.0;
    }

    private static LocalDate day(Object moment) {
        return ((Timestamp) moment)
                .toInstant()
                .atZone(ZoneId.of("Europe/London"))
                .toLocalDate();
    }
}
