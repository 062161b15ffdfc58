package uk.throughcare.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.throughcare.Referred.aPersonIn;
import static uk.throughcare.Referred.aPersonOnProbationWith;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.TheCase;

/** Somebody on probation in Wakefield moves to Leeds, of which no prison tells. */
@JourneyTest
class MoveRequestTest {

    private static final String DECIDE = "userTask_decideAboutMoveRequest";

    @Autowired
    Journeys journeys;

    @Autowired
    RuntimeService runtime;

    @Test
    void theSeniorLinkWorkerOfTheTeamDecides() {
        TheCase robin = inWakefield().isAskedToMove("PDU-LEEDS");

        assertThat(robin.openTasks())
                .filteredOn(task -> task.getTaskDefinitionKey().equals(DECIDE))
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.getTenantId()).isEqualTo("PDU-WAKEFIELD");
                    assertThat(task.getDueDate()).isNotNull();
                });
    }

    @Test
    void whenAgreedSupportGoesOnWithTheOtherTeamWhereItStopped() {
        TheCase robin = inWakefield().isAskedToMove("PDU-LEEDS").completes(DECIDE, "moveAgreed", "YES");

        robin.isHeldBy("PDU-LEEDS");
        assertThat(robin.openTasks()).isNotEmpty().extracting(Task::getTenantId).containsOnly("PDU-LEEDS");
        assertThat(requestsOf(robin)).isZero();
    }

    @Test
    void whenRefusedTheCaseStaysAsItIs() {
        TheCase robin = inWakefield();
        var tasks = robin.openTaskNames();

        robin.isAskedToMove("PDU-LEEDS").completes(DECIDE, "moveAgreed", "NO").isHeldBy("PDU-WAKEFIELD");

        assertThat(robin.openTaskNames()).isEqualTo(tasks);
        assertThat(requestsOf(robin)).isZero();
    }

    @Test
    void aCaseThatEndsMeanwhileNeedsNoDecision() {
        TheCase robin = inWakefield().isAskedToMove("PDU-LEEDS").isClosedEarly("NEEDS_MET_ELSEWHERE");
        robin.closingSummaryIsWritten();

        assertThat(requestsOf(robin)).isZero();
        robin.endsAt("endEvent_caseClosed");
    }

    @Test
    void whoIsInPrisonIsReportedAsMoved() {
        TheCase robin = journeys.refer(aPersonIn("LEI")).isAllocated();

        assertThatThrownBy(() -> robin.isAskedToMove("PDU-LEEDS"))
                .hasMessageContaining("the person is in custody: report the transfer with Report custody change");
        assertThat(requestsOf(robin)).isZero();
    }

    @Test
    void onlyAnotherCommunityTeamCanTakeIt() {
        TheCase robin = inWakefield();

        assertThatThrownBy(() -> robin.isAskedToMove("PDU-WAKEFIELD"))
                .hasMessageContaining("newTeam")
                .hasMessageContaining("this team holds the case already");
        assertThatThrownBy(() -> robin.isAskedToMove("LEI")).hasMessageContaining("newTeam");
        assertThat(requestsOf(robin)).isZero();
    }

    @Test
    void aRestrictedCaseIsNotMovedToTheTeamThatHasIt() {
        TheCase robin = inWakefield();
        robin.isRestrictedTo(robin.record().linkWorker());

        assertThatThrownBy(() -> robin.isAskedToMove("PDU-WAKEFIELD"))
                .hasMessageContaining("this team holds the case already");
    }

    private TheCase inWakefield() {
        return journeys.refer(aPersonOnProbationWith("PDU-WAKEFIELD"))
                .isAllocated()
                .isMet();
    }

    private long requestsOf(TheCase robin) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(robin.record().reference().value())
                .processDefinitionKey("ask-to-move")
                .count();
    }
}
