package uk.throughcare.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.throughcare.Referred.aPersonOnProbationWith;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.TheCase;
import uk.throughcare.cases.Cases;
import uk.throughcare.cases.Timeline;
import uk.throughcare.journey.Journey;
import uk.throughcare.teams.Account;
import uk.throughcare.teams.Accounts;
import uk.throughcare.teams.Role;

/** In Wakefield: what Ash has goes to Beech, or to whoever has room. */
@JourneyTest
class ReassignmentTest {

    private static final String TEAM = "PDU-WAKEFIELD";
    private static final String ASH = "reassignment.ash";
    private static final String BEECH = "reassignment.beech";
    private static final String FIRST_CONTACT = "userTask_makeFirstContact";
    private static final String LOOK = "userTask_lookAtCasesNotMoved";
    private static final int FULL_SUPPORT = 4;

    @Autowired
    Journeys journeys;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Timeline timeline;

    @Autowired
    RoomQueue queue;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    Cases cases;

    @Autowired
    Reassignments reassignments;

    @BeforeEach
    void onlyAshHasRoom() {
        account(ASH, "Ash");
        account(BEECH, "Beech");
        journeys.nobodyHasRoom(TEAM);
        carries(ASH, 2 * FULL_SUPPORT);
    }

    @AfterEach
    void nobodyHasAnything() {
        jdbc.sql("drop trigger if exists stays on public.act_ru_task").update();
        for (String table : new String[] {"allocation_proposal", "room_queue", "worker"}) {
            jdbc.sql("delete from care." + table + " where team = :team")
                    .param("team", TEAM)
                    .update();
        }
        jdbc.sql("update care.cases set link_worker = null where team = :team")
                .param("team", TEAM)
                .update();
    }

    @Test
    void oneCaseGoesToSomebodyElseWithItsTasksAndWhatFollows() {
        TheCase one = withAsh();
        TheCase other = withAsh();

        one.isReassigned("which", "ONE", "toLinkWorker", BEECH);

        assertThat(one.record().linkWorker()).isEqualTo(BEECH);
        assertThat(one.open(FIRST_CONTACT).getAssignee()).isEqualTo(BEECH);
        assertThat(runtime.getVariable(one.map(), Journey.LINK_WORKER.name())).isEqualTo(BEECH);
        assertThat(one.isMet().open("userTask_recordWhatMatters").getAssignee()).isEqualTo(BEECH);
        assertThat(timeline.of(one.reference()))
                .filteredOn(entry -> entry.what().equals("CASE_REASSIGNED"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.detail())
                            .containsEntry("from", ASH)
                            .containsEntry("to", BEECH)
                            .containsKey("reassignment");
                    assertThat(entry.actor().id()).isEqualTo(journeys.staff(Role.SENIOR_LINK_WORKER, TEAM));
                });
        assertThat(other.record().linkWorker()).isEqualTo(ASH);
        assertThat(other.open(FIRST_CONTACT).getAssignee()).isEqualTo(ASH);
    }

    @Test
    void theOneCaseIsNotMovedWhereNobodyElseHasRoom() {
        TheCase one = withAsh();

        assertThatThrownBy(() -> one.isReassigned("which", "ONE", "toLinkWorker", "MOST_ROOM"))
                .hasMessageContaining("nobody else in the team has room");

        assertThat(one.record().linkWorker()).isEqualTo(ASH);
    }

    @Test
    void whatDoesNotFitStaysAndIsListedAndTheRestIsMoved() {
        TheCase first = withAsh();
        TheCase second = withAsh();
        carries(BEECH, FULL_SUPPORT);

        first.isReassigned("which", "ALL", "fromLinkWorker", TEAM + ":" + ASH, "toLinkWorker", "MOST_ROOM");

        assertThat(first.record().linkWorker()).isEqualTo(BEECH);
        assertThat(second.record().linkWorker()).isEqualTo(ASH);
        assertThat(second.open(FIRST_CONTACT).getAssignee()).isEqualTo(ASH);
        Task look = second.open(LOOK);
        assertThat(look.getTenantId()).isEqualTo(TEAM);
        assertThat(notMoved()).isEqualTo(second.reference() + ": nobody else in the team has room for it");
        second.completes(LOOK).waitsFor(FIRST_CONTACT);
    }

    @Test
    void theListGoesOnWithTheOthersWhenTheCaseItStandsByCloses() {
        TheCase first = withAsh();
        TheCase second = withAsh();
        first.isReassigned("which", "ALL", "fromLinkWorker", TEAM + ":" + ASH, "toLinkWorker", "MOST_ROOM");
        assertThat(shownAt(first))
                .containsExactly(first.reference().value(), second.reference().value());

        cases.close(first.reference(), "COMPLETED", "SUPPORT_COMPLETED");

        first.waitsFor(FIRST_CONTACT);
        assertThat(shownAt(second)).containsExactly(second.reference().value());
        cases.close(second.reference(), "COMPLETED", "SUPPORT_COMPLETED");
        second.waitsFor(FIRST_CONTACT);
    }

    @Test
    void whatFailsHalfwayIsUndoneAloneAndTheRestIsMoved() {
        TheCase first = withAsh();
        TheCase second = withAsh();
        jdbc.sql("create trigger stays before update on public.act_ru_task for each row when (old.id_ = '"
                        + first.open(FIRST_CONTACT).getId() + "') execute function care.refuse_change()")
                .update();

        first.isReassigned("which", "ALL", "fromLinkWorker", TEAM + ":" + ASH, "toLinkWorker", BEECH);
        jdbc.sql("drop trigger stays on public.act_ru_task").update();

        assertThat(first.record().linkWorker()).isEqualTo(ASH);
        assertThat(first.open(FIRST_CONTACT).getAssignee()).isEqualTo(ASH);
        assertThat(runtime.getVariable(first.map(), Journey.LINK_WORKER.name())).isEqualTo(ASH);
        assertThat(first.timesToldInTimeline("CASE_REASSIGNED")).isZero();
        assertThat(second.record().linkWorker()).isEqualTo(BEECH);
        first.completes(LOOK);
    }

    @Test
    void theRoomThatIsMadeTakesTheNextCaseInTheQueue() {
        TheCase one = withAsh();
        withAsh();
        TheCase waiting = refer().waitsFor();

        one.isReassigned("which", "ONE", "toLinkWorker", BEECH);

        waiting.waitsFor("userTask_allocateLinkWorker");
        assertThat(queue.of(TEAM)).isEmpty();
    }

    private TheCase withAsh() {
        TheCase one = refer().isAllocated();
        assertThat(one.record().linkWorker()).isEqualTo(ASH);
        return one;
    }

    private TheCase refer() {
        return journeys.refer(aPersonOnProbationWith(TEAM));
    }

    /** The references in the list that stands by the case. */
    private List<String> shownAt(TheCase one) {
        int reassignment = (Integer) tasks.getVariable(one.open(LOOK).getId(), Journey.REASSIGNMENT.name());
        return reassignments.notMoved(reassignment).stream()
                .map(Reassignments.NotMoved::reference)
                .toList();
    }

    private String notMoved() {
        return jdbc.sql(
                        "select case_reference || ': ' || reason from care.case_not_moved order by reassignment desc limit 1")
                .query(String.class)
                .single();
    }

    private void carries(String worker, int points) {
        journeys.carries(worker, TEAM, points);
    }

    private void account(String id, String name) {
        if (!accounts.exists(id)) {
            accounts.create(
                    new Account(id, name, "Worker", null, Set.of(Role.LINK_WORKER), Set.of(TEAM)), "a test password");
        }
    }
}
