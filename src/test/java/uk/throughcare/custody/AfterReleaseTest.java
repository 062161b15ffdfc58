package uk.throughcare.custody;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import uk.throughcare.Referred;
import uk.throughcare.TheCase;
import uk.throughcare.cases.Case;

/** What follows a release: the first contact outside, or none, or back to prison. */
class AfterReleaseTest extends CustodyStrand {

    @Test
    void whoHasNoAppointmentOnTheDayOfReleaseGetsOneFromTheCommunityTeam() {
        TheCase robin = offered(MONDAY.plusDays(90));
        robin.completes(ACCEPT_HANDOVER).timeReaches("boundaryEvent_releasedBeforeAppointment");
        assertThat(taskNames(robin)).doesNotContain("userTask_arrangeFirstAppointment");

        reports(robin, "RELEASED");

        robin.isHeldBy("PDU-LEEDS").isAllocated();
        arranges(robin, "userTask_arrangeAppointment");
        meetsOutside(robin, "ATTENDED");
        assertThat(taskNames(robin)).doesNotContain("userTask_confirmFirstContact");
    }

    @Test
    void whoIsNotReachedAfterReleaseIsClosedWithThatReason() {
        TheCase robin = atLiberty();

        meetsOutside(robin, "DID_NOT_ATTEND");
        meetsOutside(robin, "DID_NOT_ATTEND");
        meetsOutside(robin, "DID_NOT_ATTEND");

        robin.endsAt("endEvent_caseClosed");
        assertThat(robin.record().closureReason()).isEqualTo("LOST_CONTACT_AFTER_RELEASE");
        assertThat(robin.record().outcome()).isEqualTo("NOT_STARTED");
        assertThat(mailsToTheReferrer(robin)).contains("CASE_CLOSED");
    }

    @Test
    void whoHadSupportAndIsNotReachedAfterReleaseIsClosedWhenTheSummaryIsWritten() {
        TheCase robin = journeys.refer(Referred.aPersonIn("LEI")).isAllocated().isMet();
        reports(robin, "RELEASED");
        prepares(robin);
        robin.completes(ACCEPT_HANDOVER);
        arranges(robin, "userTask_arrangeFirstAppointment");
        jobs(robin);
        meetsOutside(robin, "DID_NOT_ATTEND");
        meetsOutside(robin, "DID_NOT_ATTEND");
        meetsOutside(robin, "DID_NOT_ATTEND");

        robin.waitsFor("userTask_writeClosingSummary");
        assertThat(robin.record().status()).isEqualTo(Case.Status.OPEN);
        robin.closingSummaryIsWritten("closureReason", "LOST_CONTACT_AFTER_RELEASE");

        robin.endsAt("endEvent_caseClosed");
        assertThat(robin.record().outcome()).isEqualTo("ENDED_EARLY");
        assertThat(robin.record().closureReason()).isEqualTo("LOST_CONTACT_AFTER_RELEASE");
    }

    @Test
    void whoComesBackToPrisonIsWithItsTeamAndTheStrandBeginsAgain() {
        TheCase robin = atLiberty();
        meetsOutside(robin, "ATTENDED");

        reports(robin, "RECEIVED_INTO_CUSTODY", "toPrison", "MDI");

        robin.isHeldBy("MDI").waitsFor("userTask_allocateLinkWorker");
        Case again = robin.record();
        assertThat(again.inCustody()).isTrue();
        assertThat(again.releaseDate()).isNull();
        assertThat(timers(robin)).isEmpty();

        reports(robin, "RELEASE_DATE_CHANGED", "releaseDate", MONDAY.plusDays(400));
        assertThat(handoverDate(robin)).isEqualTo(MONDAY.plusDays(316));
    }

    @Test
    void whoComesBackBeforeTheFirstContactIsNotWaitedForOutside() {
        TheCase robin = atLiberty();

        reports(robin, "RECEIVED_INTO_CUSTODY", "toPrison", "LEI");

        robin.isHeldBy("LEI").waitsFor("userTask_allocateLinkWorker");
    }

    @Test
    void whoIsReleasedASecondTimeIsHandedOverAgain() {
        TheCase robin = atLiberty();
        meetsOutside(robin, "ATTENDED");
        reports(robin, "RECEIVED_INTO_CUSTODY", "toPrison", "LEI");
        robin.isHeldBy("LEI").isAllocated();

        reports(robin, "RELEASED");

        prepares(robin);
        assertThat(robin.open(ACCEPT_HANDOVER).getTenantId()).isEqualTo("PDU-LEEDS");
        robin.completes(ACCEPT_HANDOVER);
        arranges(robin, "userTask_arrangeFirstAppointment");
        jobs(robin);
        robin.isHeldBy("PDU-LEEDS");
        assertThat(robin.record().inCustody()).isFalse();
        assertThat(robin.timesToldInTimeline("CASE_MOVED")).isEqualTo(3);
    }
}
