package uk.throughcare.teams;

import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

/** Leeds and Moorland with a small map and stage of their own, and who works there. */
final class TwoTeamsAtWork implements AutoCloseable {

    static final String PASSWORD = "a-test-password";
    static final String LEEDS_WORKER = "test.leeds.worker";
    static final String LEEDS_SENIOR = "test.leeds.senior";
    static final String LEEDS_MANAGER = "test.leeds.manager";
    static final String MOORLAND_WORKER = "test.moorland.worker";

    private final ProcessEngine engine;
    private final String deployment;
    private final List<String> grants = new ArrayList<>();

    TwoTeamsAtWork(ProcessEngine engine, Accounts accounts) {
        this.engine = engine;
        this.deployment = engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("teams/teams-test-map.bpmn")
                .addClasspathResource("teams/teams-test-stage.bpmn")
                .deploy()
                .getId();
        account(accounts, LEEDS_WORKER, Role.LINK_WORKER, "LEI");
        account(accounts, LEEDS_SENIOR, Role.SENIOR_LINK_WORKER, "LEI");
        account(accounts, LEEDS_MANAGER, Role.MANAGER, "LEI");
        account(accounts, MOORLAND_WORKER, Role.LINK_WORKER, "MDI");
        grant(Role.LINK_WORKER, "assessment");
        grant(Role.SENIOR_LINK_WORKER, "assessment");
        grant(Role.MANAGER, "assessment");
    }

    private static void account(Accounts accounts, String id, Role role, String team) {
        if (!accounts.exists(id)) {
            accounts.create(new Account(id, "Test", role.title(), null, Set.of(role), Set.of(team)), PASSWORD);
        }
    }

    /** What the role may do in that stage it may do in ours. */
    private void grant(Role role, String like) {
        AuthorizationService authorizations = engine.getAuthorizationService();
        Set<Permission> permissions = GrantTable.rows().stream()
                .filter(grant -> grant.group().equals(role.group()) && grant.resource() == PROCESS_DEFINITION)
                .filter(grant -> grant.resourceId().equals(like))
                .findFirst()
                .orElseThrow()
                .permissions();
        var authorization = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
        authorization.setGroupId(role.group());
        authorization.setResource(PROCESS_DEFINITION);
        authorization.setResourceId("teams-test-stage");
        authorization.setPermissions(permissions.toArray(ProcessDefinitionPermissions[]::new));
        grants.add(authorizations.saveAuthorization(authorization).getId());
    }

    /** A case at the team; no worker named: its tasks are the group's. */
    void refer(String team, @Nullable String linkWorker, @Nullable Date release, @Nullable Date due) {
        engine.getRuntimeService()
                .startProcessInstanceByKey(
                        "teams-test-map",
                        "CASE-" + team,
                        Variables.createVariables()
                                .putValue("team", team)
                                .putValue("reference", "CASE-" + team)
                                .putValue("linkWorker", linkWorker)
                                .putValue("releaseDate", release)
                                .putValue("dueDate", due));
    }

    void refer(String team) {
        refer(team, null, null, null);
    }

    /** The open task, as the system sees it. */
    Task task(String team, String definition) {
        return engine.getTaskService()
                .createTaskQuery()
                .processDefinitionKey("teams-test-stage")
                .tenantIdIn(team)
                .taskDefinitionKey(definition)
                .singleResult();
    }

    /** Runs it as the person, with groups and teams as the web filters set them. */
    <T> T as(String user, Supplier<T> action) {
        IdentityService identity = engine.getIdentityService();
        List<String> groups = identity.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList();
        List<String> teams = identity.createTenantQuery().userMember(user).list().stream()
                .map(Tenant::getId)
                .toList();
        identity.setAuthentication(user, groups, teams);
        try {
            return action.get();
        } finally {
            identity.clearAuthentication();
        }
    }

    void does(String user, Runnable action) {
        as(user, () -> {
            action.run();
            return Map.of();
        });
    }

    @Override
    public void close() {
        grants.forEach(engine.getAuthorizationService()::deleteAuthorization);
        engine.getRepositoryService().deleteDeployment(deployment, true, true, true);
    }
}
