package uk.throughcare.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.throughcare.Referred.aPersonIn;

import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.TheCase;
import uk.throughcare.journey.MissedDeadlines;
import uk.throughcare.teams.Account;
import uk.throughcare.teams.Accounts;
import uk.throughcare.teams.Role;

/** Somebody leaves so soon that the handover begins before there is a link worker. */
@JourneyTest
class WorkBeforeAllocationTest {

    private static final String COLLEAGUE = "before.colleague";
    private static final String ALLOCATE = "userTask_allocateLinkWorker";
    private static final String CHOOSE_TEAM = "userTask_chooseCommunityTeam";
    private static final String ANSWER = "userTask_answerMissedDeadline";

    @Autowired
    Journeys journeys;

    @Autowired
    MissedDeadlines missed;

    @Autowired
    TaskService tasks;

    @Autowired
    Accounts accounts;

    @Autowired
    IdentityService identity;

    @BeforeEach
    void aColleague() {
        accounts.create(
                new Account(COLLEAGUE, "A", "Colleague", null, Set.of(Role.LINK_WORKER), Set.of("LEI")),
                "a-test-password");
    }

    @AfterEach
    void backToNow() {
        journeys.timeIsNowAgain();
        identity.deleteUser(COLLEAGUE);
    }

    @Test
    void whatIsOpenAlreadyBecomesTheLinkWorkersAndSoDoesWhatFollows() {
        TheCase robin = leavingSoon();
        assertThat(robin.open(CHOOSE_TEAM).getAssignee()).isNull();

        robin.isAllocated();

        String linkWorker = robin.record().linkWorker();
        assertThat(linkWorker).isNotNull();
        assertThat(robin.open(CHOOSE_TEAM).getAssignee()).isEqualTo(linkWorker);
        robin.completes(CHOOSE_TEAM, "communityTeam", "PDU-LEEDS");
        assertThat(robin.open("userTask_prepareHandover").getAssignee()).isEqualTo(linkWorker);
    }

    @Test
    void whatSomebodyHasTakenOnStaysWithThem() {
        TheCase robin = leavingSoon();
        tasks.claim(robin.open(CHOOSE_TEAM).getId(), COLLEAGUE);

        robin.isAllocated();

        assertThat(robin.record().linkWorker()).isNotEqualTo(COLLEAGUE);
        assertThat(robin.open(CHOOSE_TEAM).getAssignee()).isEqualTo(COLLEAGUE);
    }

    @Test
    void whatIsForOthersStaysOpenToThem() {
        TheCase robin = leavingSoon();
        Task allocate = robin.open(ALLOCATE);
        missed.escalate(allocate.getId(), allocate.getName(), allocate.getTenantId(), robin.map());

        robin.isAllocated();

        assertThat(robin.open(ANSWER).getAssignee()).isNull();
    }

    private TheCase leavingSoon() {
        return journeys.refer(aPersonIn("LEI").leavingOn(journeys.today().plusDays(30)))
                .timeReaches("catchEvent_handoverDateReached");
    }
}
