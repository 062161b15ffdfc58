package uk.throughcare.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.throughcare.Referred.aPersonIn;
import static uk.throughcare.Referred.aPersonOnProbationWith;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.TheCase;
import uk.throughcare.cases.EqualityMonitoring;

/** The facts of each case, against what Java works out from the rows that lived cases leave. */
@JourneyTest
class CaseFactsTest {

    private static final Instant MONDAY = Instant.parse("2028-05-15T09:30:00Z");

    @Autowired
    Journeys journeys;

    @Autowired
    CaseFactRound round;

    @Autowired
    CaseFacts facts;

    @Autowired
    EqualityMonitoring equality;

    @Autowired
    ObjectMapper json;

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
    void everyFactIsWhatTheRecordSays() {
        TheCase robin = throughTheGate();
        TheCase sam = journeys.refer(aPersonIn("MDI"))
                .isAllocated()
                .isMet()
                .isClosedEarly("MOVED_AWAY")
                .closingSummaryIsWritten("closureReason", "MOVED_AWAY");
        TheCase kim = journeys.refer(aPersonOnProbationWith("PDU-LEEDS").with("consent", "NOT_GIVEN"));
        kim.completes("userTask_askForConsent", "consent", "NOT_GIVEN");
        equality.record(robin.reference(), Map.of("religion", "SIKH", "sex", "MALE"));
        equality.record(robin.reference(), Map.of("religion", "NONE"));

        round.refresh();

        assertThat(written()).containsExactlyInAnyOrderElementsOf(new FactsInJava(new RawRows(jdbc)).all());
        assertThat(fact(robin))
                .containsEntry("team", "PDU-LEEDS")
                .containsEntry("in_custody_at_referral", true)
                .containsEntry("placements_started", 2)
                .containsEntry("equality", Map.of("religion", "NONE", "sex", "MALE"))
                .containsEntry("goals_met", 1);
        assertThat(List.of("first_contact_on", "attended_on", "released_on", "in_touch_after_release_on"))
                .allSatisfy(column -> assertThat(fact(robin).get(column)).isNotNull());
        assertThat(fact(robin).get("anxious_now")).isNotNull();
        assertThat(fact(sam)).containsEntry("closure_reason", "MOVED_AWAY").containsEntry("declined", false);
        assertThat(fact(kim)).containsEntry("decline_reason", "NO_CONSENT").containsEntry("closure_reason", null);
    }

    @Test
    void nothingIsWrittenTwiceAndEveryChangeIsSeen() {
        TheCase robin = journeys.refer(aPersonIn("LEI")).isAllocated();
        round.refresh();
        List<String> before = versions();

        round.refresh();
        assertThat(versions()).isEqualTo(before);

        robin.isMet();
        assertThat(fact(robin)).containsEntry("first_contact_on", null);
        round.refresh();
        assertThat(fact(robin).get("first_contact_on")).isNotNull();

        equality.record(robin.reference(), Map.of("religion", "SIKH"));
        round.refresh();
        assertThat(fact(robin)).containsEntry("equality", Map.of("religion", "SIKH"));

        jdbc.sql(
                        "update care.person p set date_of_birth = date_of_birth - 366 from care.cases c where c.person_id = p.id and c.reference = :robin")
                .param("robin", robin.reference().value())
                .update();
        round.refresh();
        assertThat(written()).containsExactlyInAnyOrderElementsOf(new FactsInJava(new RawRows(jdbc)).all());
    }

    @Test
    void whoMayNoLongerCountACaseDoesNotUntilTheNextRoundEither() {
        TheCase robin = journeys.refer(aPersonIn("LEI")).isAllocated();
        round.refresh();

        robin.isRestrictedTo(robin.record().linkWorker());

        assertThat(fact(robin)).containsEntry("team", robin.record().team());
        assertThat(robin.record().team()).isNotEqualTo("LEI");
    }

    @Test
    void allIsWorkedOutAgainWhenFactsWentWrong() {
        TheCase robin = journeys.refer(aPersonIn("LEI"));
        round.refresh();
        jdbc.sql("update care.case_fact set unmet_needs = 7 where case_reference = :reference")
                .param("reference", robin.reference().value())
                .update();

        round.refresh();
        assertThat(fact(robin)).containsEntry("unmet_needs", 7);
        round.rebuild();
        assertThat(fact(robin)).containsEntry("unmet_needs", 0);
    }

    @Test
    void theirAgeIsThatOfTheRound() {
        round.refresh();
        assertThat(facts.moment()).contains(MONDAY);

        journeys.timeIs(MONDAY.plus(Duration.ofMinutes(5)));
        assertThat(facts.moment()).contains(MONDAY);
        round.refresh();
        assertThat(facts.moment()).contains(MONDAY.plus(Duration.ofMinutes(5)));
    }

    private TheCase throughTheGate() {
        TheCase robin = journeys.refer(
                        aPersonIn("LEI").leavingOn(journeys.today().plusDays(120)))
                .isAllocated()
                .isMet()
                .saysWhatMatters("goal1", "Go to the garden twice a week")
                .agreesThePlan()
                .choosesActivities()
                .isIntroduced()
                .attends("more", "GOES_ON")
                .timeReaches("catchEvent_handoverDateReached")
                .handoverIsPreparedFor("PDU-LEEDS")
                .handoverIsAccepted()
                .completes(
                        "userTask_arrangeFirstAppointment",
                        "appointmentOn",
                        journeys.today().plusDays(85).toString());
        journeys.timeIs(journeys.engineTime().plus(Duration.ofDays(84)));
        return robin.isReported("RELEASED", "on", journeys.today().toString())
                .completes("userTask_confirmFirstContact")
                .isAllocated()
                .choosesActivities()
                .isIntroduced()
                .attends()
                .timeReaches("catchEvent_followUpDateReached")
                .isContactedAgain()
                .timeReaches("catchEvent_followUpDateReached")
                .isReviewed("goal1Outcome", "PARTLY")
                .timeReaches("catchEvent_followUpDateReached")
                .isReviewed("goal1Outcome", "MET")
                .closingSummaryIsWritten();
    }

    private List<Map<String, @Nullable Object>> written() {
        List<Map<String, @Nullable Object>> facts = List.copyOf(new RawRows(jdbc).all("care.case_fact"));
        facts.forEach(fact -> fact.compute("equality", (column, codes) -> inWords(String.valueOf(codes))));
        return facts;
    }

    private Map<?, ?> inWords(String codes) {
        try {
            return json.readValue(codes, Map.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Map<String, @Nullable Object> fact(TheCase one) {
        return written().stream()
                .filter(row -> row.get("case_reference").equals(one.reference().value()))
                .findFirst()
                .orElseThrow();
    }

    /** Which transaction wrote each row. */
    private List<String> versions() {
        return jdbc.sql("select case_reference || ' ' || xmin from care.case_fact order by case_reference")
                .query(String.class)
                .list();
    }
}
