package uk.throughcare.ways;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.throughcare.Referred.aPersonIn;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.TheCase;

/** Full support in prison, handed over before release, supported outside, closed. */
@JourneyTest
class FromPrisonThroughTheGateTest {

    @Autowired
    Journeys journeys;

    @AfterEach
    void backToNow() {
        journeys.timeIsNowAgain();
    }

    @Test
    void aPersonInCustodyIsSupportedHandedOverAndSupportedOutside() {
        TheCase robin = journeys.refer(
                        aPersonIn("LEI").leavingOn(journeys.today().plusDays(120)))
                .referrerIsTold("received")
                .isAllocated()
                .referrerIsTold("accepted")
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
                        journeys.today().plusDays(85).toString())
                .isHeldBy("LEI");
        assertThat(robin.record().inCustody()).isTrue();

        journeys.timeIs(journeys.engineTime().plus(java.time.Duration.ofDays(84)));
        robin.isReleased()
                .isHeldBy("PDU-LEEDS")
                .waitsFor("userTask_allocateLinkWorker", "userTask_confirmFirstContact")
                .completes("userTask_confirmFirstContact")
                .isAllocated()
                .timelineTells("HANDOVER_ACCEPTED", "CASE_MOVED")
                .choosesActivities()
                .isIntroduced()
                .attends()
                .timeReaches("catchEvent_followUpDateReached")
                .isContactedAgain()
                .timeReaches("catchEvent_followUpDateReached")
                .isReviewed("goal1Outcome", "MET")
                .timeReaches("catchEvent_followUpDateReached")
                .isReviewed("goal1Outcome", "MET")
                .closingSummaryIsWritten()
                .endsAt("endEvent_caseClosed")
                .referrerIsTold("closed");

        assertThat(robin.record().outcome()).isEqualTo("COMPLETED");
        assertThat(robin.record().closedAt()).isNotNull();
    }
}
