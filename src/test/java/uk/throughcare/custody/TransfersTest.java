package uk.throughcare.custody;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import uk.throughcare.Referred;
import uk.throughcare.TheCase;

/** The case goes with the person from one team to another. */
class TransfersTest extends CustodyStrand {

    @Test
    void aTransferDuringAssessmentTakesItUpAgainAtTheNewPrison() {
        TheCase robin = journeys.refer(Referred.aPersonIn("LEI").leavingOn(MONDAY.plusDays(300)));
        robin.isAllocated();
        String leedsWorker = String.valueOf(robin.record().linkWorker());
        robin.isMet().saysWhatMatters();

        reports(robin, "MOVED_PRISON", "toPrison", "MDI");

        robin.isHeldBy("MDI").waitsFor("userTask_allocateLinkWorker").timelineTells("CASE_MOVED");
        assertThat(robin.open("userTask_allocateLinkWorker").getTenantId()).isEqualTo("MDI");
        assertThat(robin.record().linkWorker()).isNull();
        robin.isAllocated().waitsFor("userTask_makeFirstContact");
        assertThat(robin.record().linkWorker()).isNotNull().isNotEqualTo(leedsWorker);
        assertThat(handoverDate(robin)).isEqualTo(MONDAY.plusDays(216));
    }

    @Test
    void aTransferDuringHandoverBeginsItAgainAtTheNewPrison() {
        TheCase robin = offered(MONDAY.plusDays(90));

        reports(robin, "MOVED_PRISON", "toPrison", "MDI");

        robin.waitsFor("userTask_allocateLinkWorker", CHOOSE_COMMUNITY_TEAM);
        assertThat(robin.open(CHOOSE_COMMUNITY_TEAM).getTenantId()).isEqualTo("MDI");
        assertThat(robin.open(CHOOSE_COMMUNITY_TEAM).getAssignee()).isNull();
        robin.isAllocated();
        prepares(robin);
        assertThat(robin.open(ACCEPT_HANDOVER).getTenantId()).isEqualTo("PDU-LEEDS");
    }

    @Test
    void aTransferBeforeSupportBeganIsMadeWhenItBegins() {
        TheCase robin = journeys.refer(Referred.aPersonIn("LEI").with("consent", "NOT_ABLE"));
        robin.waitsFor("userTask_askForConsent");

        reports(robin, "MOVED_PRISON", "toPrison", "MDI");
        robin.isHeldBy("LEI").completes("userTask_askForConsent");

        robin.isHeldBy("MDI");
        assertThat(robin.open("userTask_allocateLinkWorker").getTenantId()).isEqualTo("MDI");
    }

    @Test
    void whoIsOnProbationAndMovesTeamIsWithTheOtherAndComesBack() {
        TheCase robin = journeys.refer(Referred.aPersonOnProbationWith("PDU-LEEDS"))
                .isAllocated()
                .isMet();

        robin.movesTo("PDU-WAKEFIELD").isHeldBy("PDU-WAKEFIELD").isAllocated().isMet();
        robin.movesTo("PDU-LEEDS").isHeldBy("PDU-LEEDS");

        assertThat(robin.openTasks()).extracting(Task::getTenantId).containsOnly("PDU-LEEDS");
        robin.isAllocated().isMet().saysWhatMatters().waitsFor("userTask_agreePlan");
        assertThat(timers(robin)).isEmpty();
    }

    @Test
    void whoIsOnProbationAndComesToPrisonGetsACustodyStrand() {
        TheCase robin = journeys.refer(Referred.aPersonOnProbationWith("PDU-LEEDS"));

        reports(robin, "RECEIVED_INTO_CUSTODY", "toPrison", "MDI");

        robin.isHeldBy("MDI").waitsFor("userTask_allocateLinkWorker");
        reports(robin, "RELEASE_DATE_CHANGED", "releaseDate", MONDAY.plusDays(200));
        assertThat(handoverDate(robin)).isEqualTo(MONDAY.plusDays(116));
    }
}
