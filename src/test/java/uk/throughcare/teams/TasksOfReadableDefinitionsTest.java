package uk.throughcare.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_REVOKE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.TASK;
import static uk.throughcare.teams.TwoTeamsAtWork.LEEDS_WORKER;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.throughcare.JourneyTest;

@JourneyTest
class TasksOfReadableDefinitionsTest {

    private static final String DUTY = "test.leeds.duty";

    @Autowired
    ProcessEngine engine;

    @Autowired
    Accounts accounts;

    private final List<String> granted = new ArrayList<>();
    private TwoTeamsAtWork work;

    @BeforeEach
    void oneWhoMayReadNoTaskOfTheStage() {
        work = new TwoTeamsAtWork(engine, accounts);
        accounts.create(
                new Account(DUTY, "Test", "Duty", null, Set.of(Role.SAFEGUARDING_DUTY), Set.of("LEI")),
                "a-test-password");
        work.refer("LEI");
        work.refer("MDI");
    }

    @AfterEach
    void end() {
        granted.forEach(engine.getAuthorizationService()::deleteAuthorization);
        engine.getIdentityService().deleteUser(DUTY);
        work.close();
    }

    @Test
    void whoMayReadNoneFindsNone() {
        assertThat(found(DUTY, stage())).isEmpty();
        assertThat(found(LEEDS_WORKER, stage())).hasSize(2);
    }

    @Test
    void aGrantToOnePersonCounts() {
        allow(AUTH_TYPE_GRANT, PROCESS_DEFINITION, "teams-test-stage", READ_TASK);

        assertThat(found(DUTY, stage())).extracting(Task::getTenantId).containsExactly("LEI", "LEI");
    }

    @Test
    void aGrantForEveryProcessOrEveryTaskIsOneForAllOfTheTeam() {
        allow(AUTH_TYPE_GRANT, PROCESS_DEFINITION, ANY, READ_TASK);
        assertThat(found(DUTY, stage())).extracting(Task::getTenantId).containsExactly("LEI", "LEI");
        takeBack();

        allow(AUTH_TYPE_GRANT, TASK, ANY, READ);
        assertThat(found(DUTY, stage())).extracting(Task::getTenantId).containsExactly("LEI", "LEI");
    }

    @Test
    void aGrantOfAnotherKindDoesNotCount() {
        allow(AUTH_TYPE_GRANT, PROCESS_DEFINITION, "teams-test-stage", READ);

        assertThat(found(DUTY, stage())).isEmpty();
    }

    @Test
    void whereRevocationsAreHeededWhatIsRevokedIsNotFound() {
        allow(AUTH_TYPE_GRANT, PROCESS_DEFINITION, ANY, READ_TASK);
        allow(AUTH_TYPE_REVOKE, PROCESS_DEFINITION, "teams-test-stage", READ_TASK);

        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        String asConfigured = configuration.getAuthorizationCheckRevokes();
        configuration.setAuthorizationCheckRevokes("auto");
        try {
            assertThat(found(DUTY, stage())).isEmpty();
        } finally {
            configuration.setAuthorizationCheckRevokes(asConfigured);
        }
    }

    @Test
    void aQueryForOneThingOrAnotherIsLimitedToo() {
        TaskQuery either = tasks().or()
                .taskDefinitionKey("userTask_support")
                .taskDefinitionKey("userTask_lead")
                .processDefinitionKey("teams-test-stage")
                .endOr();

        assertThat(found(DUTY, either)).isEmpty();
    }

    @Test
    void askedTwiceTheSameIsFoundAndCounted() {
        TaskQuery stage = stage();

        assertThat(found(LEEDS_WORKER, stage)).hasSize(2);
        assertThat(found(LEEDS_WORKER, stage)).hasSize(2);
        assertThat(work.<Long>as(LEEDS_WORKER, stage::count)).isEqualTo(2);
    }

    private TaskQuery tasks() {
        return engine.getTaskService().createTaskQuery();
    }

    private TaskQuery stage() {
        return tasks().processDefinitionKey("teams-test-stage");
    }

    private List<Task> found(String user, TaskQuery query) {
        return work.as(user, query::list);
    }

    private void allow(int type, Resource resource, String id, Permissions permission) {
        AuthorizationService authorizations = engine.getAuthorizationService();
        var authorization = authorizations.createNewAuthorization(type);
        authorization.setUserId(DUTY);
        authorization.setResource(resource);
        authorization.setResourceId(id);
        if (type == AUTH_TYPE_REVOKE) {
            authorization.removePermission(permission);
        } else {
            authorization.addPermission(permission);
        }
        granted.add(authorizations.saveAuthorization(authorization).getId());
    }

    private void takeBack() {
        granted.forEach(engine.getAuthorizationService()::deleteAuthorization);
        granted.clear();
    }
}
