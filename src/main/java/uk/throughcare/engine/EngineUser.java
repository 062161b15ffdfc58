package uk.throughcare.engine;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;

/** Somebody signed in whom the engine knows: each group is an authority, each tenant a team. */
final class EngineUser extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final String id;
    private final List<String> teams;

    EngineUser(String id, List<String> groups, List<String> teams) {
        super(AuthorityUtils.createAuthorityList(groups));
        this.id = id;
        this.teams = List.copyOf(teams);
        setAuthenticated(true);
    }

    List<String> groups() {
        return getAuthorities().stream().map(GrantedAuthority::getAuthority).toList();
    }

    List<String> teams() {
        return teams;
    }

    @Override
    public String getPrincipal() {
        return id;
    }

    /** The password is not kept. */
    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EngineUser user
                && super.equals(other)
                && id.equals(user.id)
                && teams.equals(user.teams);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, teams, getAuthorities());
    }
}
