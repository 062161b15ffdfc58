package uk.throughcare.teams;

import java.util.Set;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;

/** A group may do something with a resource, or with all of a kind ({@code *}). */
record Grant(String group, Resource resource, String resourceId, Set<Permission> permissions) {

    static Grant of(Role role, Resource resource, String resourceId, Permission... permissions) {
        return new Grant(role.group(), resource, resourceId, Set.of(permissions));
    }

    int bits() {
        return permissions.stream().mapToInt(Permission::getValue).reduce(0, (all, one) -> all | one);
    }
}
