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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
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
import uk.throughcare.journey.Refused;

/** How far people came, against what Java counts in the rows that lived cases leave. */
@JourneyTest
class FunnelFiguresTest {

    private static final Instant MONDAY = Instant.parse("2031-05-12T09:30:00Z");
    private static final List<String> OWN = List.of("LEI", "MDI", "PDU-LEEDS");
    private static final Map<String, String> OF_MAY = Map.of("from", "2031-05-12", "until", "2031-05-31");

    @Autowired
    Journeys journeys;

    @Autowired
    CaseFactRound round;

    @Autowired
    FunnelFigures figures;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void itIsMonday() {
        journeys.timeIs(MONDAY);
    }

    @AfterEach
    void backToNow() {
        journeys.timeIsNowAgain();
    }

    @Test
    void eachStepCountsTheCasesThatReachedItOrALaterOneAndTheDaysBetween() {
        journeys.refer(aPersonIn("LEI").with("consent", "NOT_GIVEN"))
                .completes("userTask_askForConsent", "consent", "NOT_GIVEN");
        journeys.refer(aPersonIn("LEI"));
        TheCase kim = journeys.refer(aPersonIn("LEI")).isAllocated();
        TheCase sam = journeys.refer(aPersonIn("LEI")).isAllocated();
        journeys.timeIs(MONDAY.plus(Duration.ofDays(3)));
        kim.isMet();
        journeys.timeIs(MONDAY.plus(Duration.ofDays(9)));
        sam.isMet()
                .saysWhatMatters()
                .agreesThePlan()
                .choosesActivities()
                .isIntroduced()
                .attends();
        round.refresh();

        Figure told = figure("From referral to completed activity", OF_MAY, OWN);

        assertThat(told.rows()).hasSize(7);
        List<Map<String, @Nullable Object>> cases = ofMay(OWN);
        List<Long> counted = IntStream.range(0, 7)
                .mapToObj(step ->
                        cases.stream().filter(one -> reached(one) >= step).count())
                .toList();
        assertThat(values(told, 0))
                .extracting(BigDecimal::longValueExact)
                .isEqualTo(counted)
                .doesNotContain(0L);
        for (int step = 1; step < 7; step++) {
            List<@Nullable BigDecimal> row = told.rows().get(step).values();
            assertThat(row.get(1))
                    .isEqualByComparingTo(
                            BigDecimal.valueOf(Math.round(100.0 * counted.get(step) / counted.get(step - 1))));
            assertThat(row.get(2)).as("median days before step %s", step).isEqualByComparingTo(median(cases, step));
        }
    }

    @Test
    void noStepHasMoreCasesThanTheOneBeforeHoweverIncompleteTheRecord() {
        TheCase robin = journeys.refer(aPersonIn("LEI"))
                .isAllocated()
                .isMet()
                .saysWhatMatters()
                .agreesThePlan();
        robin.choosesActivities().isIntroduced().attends();
        round.refresh();
        jdbc.sql("update care.case_fact set first_contact_on = null, plan_agreed_on = null where case_reference = :it")
                .param("it", robin.reference().value())
                .update();

        List<BigDecimal> counted = values(figure("From referral to completed activity", OF_MAY, OWN), 0);

        assertThat(counted).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        round.rebuild();
    }

    @Test
    void whoIsLostIsCountedByTheStepNotReachedAndTheReason() {
        journeys.refer(aPersonIn("LEI").with("consent", "NOT_GIVEN"))
                .completes("userTask_askForConsent", "consent", "NOT_GIVEN");
        journeys.refer(aPersonIn("LEI")).isAllocated().isClosedEarly("MOVED_AWAY");
        journeys.refer(aPersonIn("LEI")).isAllocated().isMet().withdrawsConsent();
        journeys.refer(aPersonIn("LEI")).isAllocated().isMet();
        round.refresh();
        Map<Object, Object> labels = new RawRows(jdbc).column("care.reason_code", "code", "label");
        List<String> steps = List.of(
                "Referred",
                "Accepted",
                "First contact",
                "Plan agreed",
                "Activity started",
                "Session attended",
                "Activity completed");

        assertThat(RawRows.told(figure("Where people are lost, and why", OF_MAY, OWN)))
                .isEqualTo(RawRows.counted(
                        ofMay(OWN).stream()
                                .filter(one -> !"OPEN".equals(one.get("status")) && reached(one) < 6)
                                .filter(one -> !"COMPLETED".equals(one.get("outcome")))
                                .toList(),
                        one -> List.of(
                                steps.get(reached(one) + 1),
                                labels.get(Stream.of(one.get("decline_reason"), one.get("closure_reason"))
                                                .filter(Objects::nonNull)
                                                .findFirst()
                                                .orElseThrow())
                                        .toString())))
                .containsKey(List.of("Accepted", "The person did not agree to be referred"))
                .containsKey(List.of("First contact", "The person moved away"))
                .containsKey(List.of("Plan agreed", "The person withdrew their consent"));
    }

    @Test
    void afterReleaseThoseCountWhoWereReleased() {
        TheCase robin = journeys.refer(
                        aPersonIn("LEI").leavingOn(journeys.today().plusDays(100)))
                .isAllocated()
                .timeReaches("catchEvent_handoverDateReached")
                .handoverIsPreparedFor("PDU-LEEDS")
                .handoverIsAccepted()
                .completes(
                        "userTask_arrangeFirstAppointment",
                        "appointmentOn",
                        journeys.today().plusDays(101).toString());
        journeys.timeIs(MONDAY.plus(Duration.ofDays(100)));
        robin.isReported("RELEASED", "on", journeys.today().toString());
        round.refresh();
        List<BigDecimal> before = values(figure("Still in touch after release", OF_MAY, OWN), 0);

        robin.completes(
                "userTask_confirmFirstContact", "onDate", journeys.today().toString());
        round.refresh();

        Figure told = figure("Still in touch after release", OF_MAY, OWN);
        assertThat(before.get(0)).isEqualByComparingTo(known("released_on"));
        assertThat(values(told, 0).get(0)).isEqualByComparingTo(known("released_on"));
        assertThat(values(told, 0).get(1))
                .isEqualByComparingTo(known("in_touch_after_release_on"))
                .isEqualByComparingTo(before.get(1).add(BigDecimal.ONE));
    }

    @Test
    void whatIsChosenIsCountedAndNothingElse() {
        journeys.refer(aPersonIn("LEI"));
        journeys.refer(aPersonIn("MDI"));
        round.refresh();

        assertThat(referred(OF_MAY, OWN)).isEqualTo(ofMay(OWN).size());
        assertThat(referred(OF_MAY, List.of("MDI")))
                .isEqualTo(ofMay(List.of("MDI")).size());
        assertThat(referred(with("team", "LEI"), OWN))
                .isEqualTo(ofMay(List.of("LEI")).size());
        assertThat(referred(with("channel", "TASKLIST"), OWN))
                .isEqualTo(ofMay(OWN).stream()
                        .filter(one -> "TASKLIST".equals(one.get("referral_channel")))
                        .count());
        assertThat(referred(with("supportModel", "LIGHT"), OWN))
                .isEqualTo(ofMay(OWN).stream()
                        .filter(one -> "LIGHT".equals(one.get("support_model")))
                        .count());
        assertThat(referred(Map.of("from", "2031-05-13", "until", "2031-05-13"), OWN))
                .isZero();
        assertThat(referred(OF_MAY, List.of())).isZero();
    }

    @Test
    void aRestrictedCaseCountsForThePeopleNamedAlone() {
        TheCase robin = journeys.refer(aPersonIn("LEI")).isAllocated();
        round.refresh();
        long before = referred(with("team", "LEI"), OWN);

        robin.isRestrictedTo(robin.record().linkWorker());

        assertThat(referred(with("team", "LEI"), OWN)).isEqualTo(before - 1);
        assertThat(referred(with("team", "LEI"), List.of("LEI", robin.record().team())))
                .isEqualTo(before);
    }

    @Test
    void whatCannotBeCountedIsRefusedByField() {
        assertThatThrownBy(() -> figures.of(
                        new Asked(Map.of("from", "yesterday", "team", "WEI", "channel", "PIGEON")), List.of("LEI")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("from: this is no date, like 2027-01-31")
                .hasMessageContaining("team: this is none of the choices")
                .hasMessageContaining("channel: this is none of the choices");
        assertThatThrownBy(() -> figures.of(new Asked(Map.of("from", "2031-06-02", "until", "2031-06-01")), OWN))
                .hasMessage("from: this day is after the last one");
    }

    @Test
    void withoutAChoiceItIsTheLastTwelveMonthsOfAllOwnTeams() {
        List<Question> questions = figures.of(new Asked(Map.of()), OWN).questions();

        assertThat(questions).extracting(Question::value).containsExactly("2030-05-13", "2031-05-12", "", "", "");
        assertThat(questions.get(2).choices())
                .extracting(Question.Choice::label)
                .containsExactly("All", "Leeds (HMP)", "Leeds community team", "Moorland (HMP & YOI)");
    }

    private static Map<String, String> with(String field, String value) {
        return Map.of("from", "2031-05-12", "until", "2031-05-31", field, value);
    }

    private Figure figure(String title, Map<String, String> asked, List<String> own) {
        return figures.of(new Asked(asked), own).figures().stream()
                .filter(one -> one.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private long referred(Map<String, String> asked, List<String> own) {
        return figure("From referral to completed activity", asked, own).rows().stream()
                .findFirst()
                .map(row -> Objects.requireNonNull(row.values().get(0)).longValueExact())
                .orElse(0L);
    }

    private static List<BigDecimal> values(Figure figure, int measure) {
        return figure.rows().stream()
                .map(row -> Objects.requireNonNull(row.values().get(measure)))
                .toList();
    }

    private List<Map<String, @Nullable Object>> ofMay(List<String> holders) {
        return new FactsInJava(new RawRows(jdbc))
                .all().stream()
                        .filter(one -> holders.contains(one.get("team")) && !"JOINED".equals(one.get("status")))
                        .filter(one -> one.get("received_on").toString().startsWith("2031-05"))
                        .toList();
    }

    private BigDecimal known(String fact) {
        return BigDecimal.valueOf(
                ofMay(OWN).stream().filter(one -> one.get(fact) != null).count());
    }

    /** When each step was, in order; none where it is not recorded. */
    private static List<@Nullable LocalDate> days(Map<String, @Nullable Object> one) {
        List<@Nullable LocalDate> days = new ArrayList<>();
        Stream.of(
                        "received_on",
                        "accepted_at",
                        "first_contact_on",
                        "plan_agreed_on",
                        "started_on",
                        "attended_on",
                        "completed_on")
                .map(one::get)
                .forEach(day -> days.add(
                        day instanceof Timestamp at
                                ? at.toInstant()
                                        .atZone(ZoneId.of("Europe/London"))
                                        .toLocalDate()
                                : day == null ? null : ((Date) day).toLocalDate()));
        return days;
    }

    /** The number of the furthest step, from 0. */
    private static int reached(Map<String, @Nullable Object> one) {
        List<@Nullable LocalDate> days = days(one);
        return IntStream.range(0, days.size())
                .filter(step -> days.get(step) != null)
                .max()
                .orElseThrow();
    }

    private static BigDecimal median(List<Map<String, @Nullable Object>> cases, int step) {
        List<Long> waited = cases.stream()
                .map(FunnelFiguresTest::days)
                .filter(days -> days.get(step) != null && days.get(step - 1) != null)
                .map(days -> Math.max(0, ChronoUnit.DAYS.between(days.get(step - 1), days.get(step))))
                .sorted()
                .toList();
        int middle = waited.size() / 2;
        return waited.size() % 2 == 1
                ? BigDecimal.valueOf(waited.get(middle))
                : BigDecimal.valueOf((waited.get(middle - 1) + waited.get(middle)) / 2.0);
    }
}
