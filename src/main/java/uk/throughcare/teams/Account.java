package uk.throughcare.teams;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who signs in.
 *
 * @param email where the service reaches this person; null for service accounts
 * @param teams ids of teams in service
 */
public record Account(
        String id,
        String firstName,
        String lastName,
        @Nullable String email,
        Set<Role> roles,
        Set<String> teams) {

    public Account {
        roles = Set.copyOf(roles);
        teams = Set.copyOf(teams);
    }
}
