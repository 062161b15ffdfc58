package uk.throughcare.teams;

import static java.util.stream.Collectors.toMap;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps groups and their authorizations as the table of grants says, and leaves an administrator's own alone. */
@Component
class RoleGrants {

    private final IdentityService identity;
    private final AuthorizationService authorizations;
    private final JdbcClient jdbc;

    RoleGrants(IdentityService identity, AuthorizationService authorizations, JdbcClient jdbc) {
        this.identity = identity;
        this.authorizations = authorizations;
        this.jdbc = jdbc;
    }

    void makeGroups() {
        Set<String> present = new HashSet<>();
        identity.createGroupQuery().list().forEach(group -> present.add(group.getId()));
        Stream.of(Role.values())
                .filter(role -> !present.contains(role.group()))
                .forEach(role -> makeGroup(role.group(), role.title(), "WORKFLOW"));
        if (!present.contains(Groups.CAMUNDA_ADMIN)) {
            makeGroup(Groups.CAMUNDA_ADMIN, "Administrators of the engine", Groups.GROUP_TYPE_SYSTEM);
        }
    }

    void make(Collection<Grant> wanted) {
        Map<Subject, Authorization> present = present();
        Set<String> unwanted = new LinkedHashSet<>(ours());
        for (Grant grant : wanted) {
            unwanted.remove(make(grant, present.get(Subject.of(grant)), unwanted));
        }
        unwanted.forEach(this::remove);
    }

    private String make(Grant grant, @Nullable Authorization present, Set<String> ours) {
        var authorization = present == null ? authorizations.createNewAuthorization(AUTH_TYPE_GRANT) : present;
        if (((AuthorizationEntity) authorization).getPermissions() != grant.bits()) {
            authorization.setGroupId(grant.group());
            authorization.setResource(grant.resource());
            authorization.setResourceId(grant.resourceId());
            authorization.setPermissions(grant.permissions().toArray(Permission[]::new));
            authorizations.saveAuthorization(authorization);
        }
        if (!ours.contains(authorization.getId())) {
            jdbc.sql("insert into care.role_grant (authorization_id) values (:id)")
                    .param("id", authorization.getId())
                    .update();
        }
        return authorization.getId();
    }

    private void remove(String id) {
        jdbc.sql("delete from care.role_grant where authorization_id = :id")
                .param("id", id)
                .update();
        // an administrator may have removed it already
        if (authorizations.createAuthorizationQuery().authorizationId(id).count() > 0) {
            authorizations.deleteAuthorization(id);
        }
    }

    private Map<Subject, Authorization> present() {
        return authorizations.createAuthorizationQuery().authorizationType(AUTH_TYPE_GRANT).list().stream()
                .filter(authorization -> authorization.getGroupId() != null)
                .collect(toMap(Subject::of, authorization -> authorization));
    }

    private Set<String> ours() {
        return jdbc.sql("select authorization_id from care.role_grant")
                .query(String.class)
                .set();
    }

    private void makeGroup(String id, String name, String type) {
        Group group = identity.newGroup(id);
        group.setName(name);
        group.setType(type);
        identity.saveGroup(group);
    }

    /** What an authorization is about; the engine keeps one row for each. */
    private record Subject(String group, int resourceType, String resourceId) {

        static Subject of(Grant grant) {
            return new Subject(grant.group(), grant.resource().resourceType(), grant.resourceId());
        }

        static Subject of(Authorization authorization) {
            return new Subject(
                    authorization.getGroupId(), authorization.getResourceType(), authorization.getResourceId());
        }
    }
}
