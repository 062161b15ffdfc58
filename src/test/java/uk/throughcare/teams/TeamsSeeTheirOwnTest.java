package uk.throughcare.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static uk.throughcare.teams.TwoTeamsAtWork.LEEDS_MANAGER;
import static uk.throughcare.teams.TwoTeamsAtWork.LEEDS_SENIOR;
import static uk.throughcare.teams.TwoTeamsAtWork.LEEDS_WORKER;
import static uk.throughcare.teams.TwoTeamsAtWork.MOORLAND_WORKER;

import java.util.Date;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.throughcare.JourneyTest;

@JourneyTest
class TeamsSeeTheirOwnTest {

    private static final String SUPPORT = "userTask_support";
    private static final String LEAD = "userTask_lead";

    @Autowired
    ProcessEngine engine;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    TaskService tasks;
    TwoTeamsAtWork work;

    @BeforeEach
    void begin() {
        tasks = engine.getTaskService();
        work = new TwoTeamsAtWork(engine, accounts);
    }

    @AfterEach
    void end() {
        work.close();
    }

    @Test
    void aStageBelongsToTheTeamThatHoldsTheCaseAndTheMapToNone() {
        work.refer("LEI");

        var instances = engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey("CASE-LEI");
        assertThat(instances.list())
                .extracting("processDefinitionKey", "tenantId")
                .containsExactlyInAnyOrder(tuple("teams-test-map", null), tuple("teams-test-stage", "LEI"));
    }

    @Test
    void aStageCalledWithoutATeamDoesNotStart() {
        assertThatThrownBy(() -> engine.getRuntimeService().startProcessInstanceByKey("teams-test-map"))
                .hasMessageContaining("is called without the variable 'team'");
    }

    @Test
    void aLinkWorkerOfLeedsSeesTheTasksOfLeedsOnly() {
        work.refer("LEI");
        work.refer("MDI");

        assertThat(work.as(
                        LEEDS_WORKER,
                        () -> tasks.createTaskQuery()
                                .processDefinitionKey("teams-test-stage")
                                .list()))
                .extracting(Task::getTenantId)
                .isNotEmpty()
                .containsOnly("LEI");
    }

    @Test
    void aLinkWorkerOfLeedsReadsNothingOfMoorland() {
        work.refer("MDI");
        String task = work.task("MDI", SUPPORT).getId();

        assertThatThrownBy(() -> work.as(LEEDS_WORKER, () -> tasks.getVariables(task)))
                .isInstanceOf(ProcessEngineException.class);
        assertThat(work.as(
                        LEEDS_WORKER,
                        () -> engine.getRuntimeService()
                                .createVariableInstanceQuery()
                                .variableName("reference")
                                .variableValueEquals("reference", "CASE-MDI")
                                .count()))
                .isZero();
        assertThat(work.as(
                        LEEDS_MANAGER,
                        () -> engine.getHistoryService()
                                .createHistoricProcessInstanceQuery()
                                .processInstanceBusinessKey("CASE-MDI")
                                .count()))
                .isZero();
    }

    @Test
    void aLinkWorkerOfLeedsNeitherClaimsNorCompletesATaskOfMoorland() {
        work.refer("MDI");
        String task = work.task("MDI", SUPPORT).getId();

        assertRefused(() -> work.does(LEEDS_WORKER, () -> tasks.claim(task, LEEDS_WORKER)));
        assertRefused(() -> work.does(LEEDS_WORKER, () -> tasks.complete(task)));
        assertRefused(() -> work.does(LEEDS_WORKER, () -> tasks.handleEscalation(task, "any")));
    }

    @Test
    void aLinkWorkerOfLeedsClaimsAndCompletesATaskOfLeeds() {
        work.refer("LEI");
        String task = work.task("LEI", SUPPORT).getId();

        work.does(LEEDS_WORKER, () -> tasks.claim(task, LEEDS_WORKER));
        work.does(LEEDS_WORKER, () -> tasks.complete(task));

        assertThat(tasks.createTaskQuery().taskId(task).count()).isZero();
    }

    @Test
    void inTheTeamButNotAmongTheCandidatesNobodyClaimsOrCompletes() {
        work.refer("LEI");
        String task = work.task("LEI", LEAD).getId();

        assertRefused(() -> work.does(LEEDS_WORKER, () -> tasks.claim(task, LEEDS_WORKER)));
        assertRefused(() -> work.does(LEEDS_WORKER, () -> tasks.complete(task)));
        assertRefused(() -> work.does(LEEDS_SENIOR, () -> tasks.claim(task, LEEDS_WORKER)));
    }

    @Test
    void theRefusalSaysWhoseTaskItIsAndNamesNobody() {
        work.refer("LEI");
        String task = work.task("LEI", LEAD).getId();

        assertThatThrownBy(() -> work.does(LEEDS_WORKER, () -> tasks.complete(task)))
                .hasMessage("Only a senior-link-worker of team LEI can claim, be given or complete this task.");
    }

    @Test
    void aManagerGivesATaskToACandidateOfTheTeamOnly() {
        work.refer("LEI");
        String task = work.task("LEI", SUPPORT).getId();

        assertRefused(() -> work.does(LEEDS_MANAGER, () -> tasks.setAssignee(task, MOORLAND_WORKER)));
        assertRefused(() -> work.does(LEEDS_MANAGER, () -> tasks.setAssignee(task, LEEDS_MANAGER)));
        work.does(LEEDS_MANAGER, () -> tasks.setAssignee(task, LEEDS_WORKER));

        assertThat(work.task("LEI", SUPPORT).getAssignee()).isEqualTo(LEEDS_WORKER);
    }

    @Test
    void aManagerDoesNotDoTheWorkOfOthers() {
        work.refer("LEI");
        String task = work.task("LEI", SUPPORT).getId();

        assertRefused(() -> work.does(LEEDS_MANAGER, () -> tasks.complete(task)));
    }

    @Test
    void aLinkWorkerGivesBackAnOwnTaskButTakesNobodyElsesAway() {
        work.refer("LEI", LEEDS_SENIOR, null, null);
        String seniors = work.task("LEI", SUPPORT).getId();
        assertRefused(() -> work.does(LEEDS_WORKER, () -> tasks.setAssignee(seniors, null)));

        work.does(LEEDS_SENIOR, () -> tasks.setAssignee(seniors, LEEDS_WORKER));
        work.does(LEEDS_WORKER, () -> tasks.setAssignee(seniors, null));

        assertThat(work.task("LEI", SUPPORT).getAssignee()).isNull();
    }

    @Test
    void aLinkWorkerMovesNoDeadline() {
        work.refer("LEI", LEEDS_WORKER, null, null);
        Task task = work.task("LEI", SUPPORT);

        assertRefused(() -> work.does(LEEDS_WORKER, () -> tasks.setDueDate(task.getId(), new Date())));
    }

    @Test
    void aTaskMadeForTheCasesLinkWorkerIsTheirs() {
        work.refer("LEI", LEEDS_WORKER, null, null);

        assertThat(work.task("LEI", SUPPORT).getAssignee()).isEqualTo(LEEDS_WORKER);
    }

    @Test
    void aTaskMadeForAWorkerWhoIsNotInTheTeamAnyMoreIsLeftToTheGroup() {
        work.refer("LEI", MOORLAND_WORKER, null, null);

        Task task = work.task("LEI", SUPPORT);
        assertThat(task.getAssignee()).isNull();
        work.does(LEEDS_WORKER, () -> tasks.claim(task.getId(), LEEDS_WORKER));
    }

    @Test
    void whoLeavesTheTeamCompletesNothingThereAnyMore() {
        work.refer("LEI", LEEDS_WORKER, null, null);
        String task = work.task("LEI", SUPPORT).getId();
        try {
            accounts.change(new Account(LEEDS_WORKER, "Test", "Worker", null, Set.of(Role.LINK_WORKER), Set.of("MDI")));
            assertRefused(() -> work.does(LEEDS_WORKER, () -> tasks.complete(task)));
        } finally {
            accounts.change(new Account(LEEDS_WORKER, "Test", "Worker", null, Set.of(Role.LINK_WORKER), Set.of("LEI")));
        }
    }

    @Test
    void theSystemItselfCompletesAnyTask() {
        work.refer("LEI");

        assertThatCode(() -> tasks.complete(work.task("LEI", LEAD).getId())).doesNotThrowAnyException();
    }

    @Test
    void noTaskLeavesARowAmongTheAuthorizations() {
        work.refer("LEI", LEEDS_WORKER, null, null);
        String task = work.task("LEI", SUPPORT).getId();
        work.does(LEEDS_WORKER, () -> tasks.setAssignee(task, null));
        work.does(LEEDS_WORKER, () -> tasks.claim(task, LEEDS_WORKER));

        assertThat(jdbc.sql(
                                "select count(*) from act_ru_authorization where resource_type_ in (7, 19) and resource_id_ <> '*'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private static void assertRefused(ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOf(AuthorizationException.class);
    }
}
