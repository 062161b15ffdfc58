package uk.throughcare.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.identity.Tenant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.throughcare.JourneyTest;

@JourneyTest
class TeamsAtStartTest {

    @Autowired
    Circles circles;

    @Autowired
    TeamsAtStart start;

    @Autowired
    RoleGrants grants;

    @Autowired
    Teams teams;

    @Autowired
    IdentityService identity;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    FilterService filters;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void restore() {
        start.prepare();
    }

    /** All rows with the transaction that wrote each. */
    private List<String> everythingMade() {
        return Stream.of(
                        "care.team",
                        "care.role_grant",
                        "act_id_tenant",
                        "act_id_group",
                        "act_ru_authorization",
                        "act_ru_filter")
                .flatMap(table -> jdbc
                        .sql("select t.xmin || ' ' || t::text from " + table + " t order by 1")
                        .query(String.class)
                        .list()
                        .stream())
                .toList();
    }

    @Test
    void aSecondStartWritesNothing() {
        var before = everythingMade();

        start.prepare();

        assertThat(everythingMade()).isNotEmpty().isEqualTo(before);
    }

    @Test
    void everyTeamInServiceIsATenantAndNoOther() {
        assertThat(identity.createTenantQuery().list())
                .extracting(Tenant::getId)
                // the people named for a case are one too
                .filteredOn(tenant -> !circles.isCircle(tenant))
                .containsExactlyInAnyOrderElementsOf(
                        teams.inService().stream().map(Team::id).toList());
    }

    @Test
    void aTeamThatNoListNamesAnyMoreIsOutOfServiceAndStays() {
        jdbc.sql("insert into care.team (id, kind, name, in_service) values ('OLD', 'PRISON', 'Closed', true)")
                .update();
        try {
            start.prepare();
            assertThat(teams.find("OLD").orElseThrow().inService()).isFalse();
        } finally {
            jdbc.sql("delete from care.team where id = 'OLD'").update();
        }
    }

    @Test
    void aGrantThatTheTableDoesNotNameAnyMoreIsRemoved() {
        var row = Grant.of(Role.REFERRER, PROCESS_DEFINITION, "no-longer", ProcessDefinitionPermissions.READ);
        var rows = new ArrayList<>(GrantTable.rows());
        rows.add(row);
        grants.make(rows);
        assertThat(count("no-longer")).isOne();

        start.prepare();

        assertThat(count("no-longer")).isZero();
    }

    @Test
    void whatAnAdministratorGrantedStays() {
        var own = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
        own.setGroupId(Role.LINK_WORKER.group());
        own.setResource(PROCESS_DEFINITION);
        own.setResourceId("a-new-stage");
        own.addPermission(ProcessDefinitionPermissions.READ_TASK);
        String id = authorizations.saveAuthorization(own).getId();
        try {
            start.prepare();
            assertThat(count("a-new-stage")).isOne();
        } finally {
            authorizations.deleteAuthorization(id);
        }
    }

    @Test
    void aGrantThatWasWidenedByHandIsPutRight() {
        var own = authorizations
                .createAuthorizationQuery()
                .groupIdIn(Role.REFERRER.group())
                .resourceType(PROCESS_DEFINITION)
                .resourceId("referral-journey")
                .singleResult();
        own.addPermission(ProcessDefinitionPermissions.READ_INSTANCE);
        authorizations.saveAuthorization(own);

        start.prepare();

        assertThat(authorizations
                        .createAuthorizationQuery()
                        .groupIdIn(Role.REFERRER.group())
                        .resourceType(PROCESS_DEFINITION)
                        .resourceId("referral-journey")
                        .hasPermission(ProcessDefinitionPermissions.READ_INSTANCE)
                        .count())
                .isZero();
    }

    @Test
    void aFilterThatSomebodyDeletedIsMadeAgainForItsRoles() {
        filters.deleteFilter(filters.createTaskFilterQuery()
                .filterName("Overdue")
                .singleResult()
                .getId());

        start.prepare();

        assertThat(filters.createTaskFilterQuery().filterName("Overdue").count())
                .isOne();
    }

    @Test
    void communityTeamsThatServeThePostcodeComeFirst() {
        assertThat(teams.communityTeamsNearest("WF1 2AB"))
                .extracting(Team::id)
                .containsExactly("PDU-WAKEFIELD", "PDU-LEEDS");
        assertThat(teams.prisons()).extracting(Team::id).containsExactly("LEI", "MDI", "WEI");
    }

    private long count(String definition) {
        return authorizations
                .createAuthorizationQuery()
                .resourceType(PROCESS_DEFINITION)
                .resourceId(definition)
                .count();
    }
}
