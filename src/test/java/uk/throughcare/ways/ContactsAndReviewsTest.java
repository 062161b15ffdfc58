package uk.throughcare.ways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.throughcare.Referred.aPersonIn;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.TheCase;

/** What contacts and reviews lead to: another try, another appointment, another round, or the end. */
@JourneyTest
class ContactsAndReviewsTest {

    private static final String RESPOND = "userTask_respondToConcern";

    @Autowired
    Journeys journeys;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void backToNow() {
        journeys.timeIsNowAgain();
    }

    @ParameterizedTest
    @CsvSource({
        "MORE_ACTIVITIES, userTask_chooseActivities",
        "ASSESS_AGAIN,    userTask_makeFirstContact",
        "FINISH,          userTask_writeClosingSummary",
    })
    void aFollowUpLeadsOnAsChosen(String nextStep, String task) {
        atTheFirstFollowUp().isContactedAgain("nextStep", nextStep).waitsFor(task);
    }

    @Test
    void whoIsNotReachedInFollowUpIsTriedThreeTimesAndThenTheSeniorLinkWorkerDecides() {
        TheCase robin = atTheFirstFollowUp();
        for (int tries = 0; tries < 3; tries++) {
            robin.waitsFor("userTask_makeFollowUpContact").isContactedAgain("outcome", "DID_NOT_ATTEND");
        }
        robin.waitsFor("userTask_decideAfterNoContact")
                .completes("userTask_decideAfterNoContact", "onNoContact", "KEEP_TRYING")
                .waitsFor("userTask_makeFollowUpContact")
                .isContactedAgain("outcome", "DID_NOT_ATTEND")
                .isContactedAgain("outcome", "DID_NOT_ATTEND")
                .isContactedAgain("outcome", "DID_NOT_HAPPEN", "whoAskedToChange", "PERSON", "whyNot", "UNWELL")
                .completes("userTask_decideAfterNoContact", "onNoContact", "CLOSE")
                .waitsFor("userTask_writeClosingSummary");
    }

    @Test
    void theNextAppointmentIsBookedWithTheAttemptAndItsOutcomeWaitsForIt() {
        String inTwoDays = journeys.today().plusDays(2).toString();
        TheCase robin = journeys.refer(aPersonIn("LEI"))
                .isAllocated()
                .isMet("outcome", "DID_NOT_ATTEND", "nextOn", inTwoDays, "nextAt", "10:30")
                .timelineTells("APPOINTMENT_BOOKED");

        assertThatThrownBy(() -> robin.isMet("outcome", "ATTENDED"))
                .hasMessageContaining("contactOn: the appointment on")
                .hasMessageContaining("has not begun");
        robin.waitsFor("userTask_makeFirstContact");

        journeys.timeIs(journeys.engineTime().plus(Duration.ofDays(3)));
        robin.isMet("outcome", "LATE").waitsFor("userTask_recordWhatMatters");
    }

    @Test
    void anAppointmentThatCannotBeChangesNothing() {
        TheCase robin = journeys.refer(aPersonIn("LEI")).isAllocated();
        String tooLate = journeys.today().plusMonths(6).plusDays(1).toString();
        assertThatThrownBy(() -> robin.isMet("outcome", "DID_NOT_ATTEND", "nextOn", tooLate, "nextAt", "10:30"))
                .hasMessageContaining("nextOn: it must not be more than 6 months ahead");
        assertThat(robin.timesToldInTimeline("FIRST_CONTACT_ATTEMPTED")).isZero();
    }

    @Test
    void theNinthQuestionOfPhq9RaisesAConcernAtOnceAndNothingOfItReachesTheEngine() {
        TheCase robin = atWhatMatters()
                .saysWhatMatters("phqItem9", "1")
                .waitsFor("userTask_agreePlan", RESPOND)
                .timelineTells("CONCERN_RAISED", "MEASURE_INCOMPLETE")
                .concernIsAnswered();
        assertThat(jdbc.sql("""
                                select count(*) from act_hi_varinst v join act_hi_procinst p on p.id_ = v.proc_inst_id_
                                where p.business_key_ = :reference and v.name_ like 'phq%'
                                """)
                        .param("reference", robin.reference().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void notAtAllRaisesNone() {
        atWhatMatters().saysWhatMatters("phqItem9", "0").waitsFor("userTask_agreePlan");
    }

    private TheCase atWhatMatters() {
        return journeys.refer(aPersonIn("LEI")).isAllocated().isMet();
    }

    private TheCase atTheFirstFollowUp() {
        return atWhatMatters()
                .saysWhatMatters()
                .agreesThePlan()
                .choosesActivities()
                .isIntroduced()
                .attends()
                .timeReaches("catchEvent_followUpDateReached");
    }
}
