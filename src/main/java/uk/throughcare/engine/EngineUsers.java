package uk.throughcare.engine;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** The engine's users, checked by name and password. */
@Component
class EngineUsers implements AuthenticationProvider {

    private enum Kind {
        GROUP,
        TENANT
    }

    private record Membership(Kind kind, String id) {}

    private final IdentityService identity;
    private final JdbcClient jdbc;

    EngineUsers(IdentityService identity, JdbcClient jdbc) {
        this.identity = identity;
        this.jdbc = jdbc;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String user = attempt.getName();
        if (!checked(user, String.valueOf(attempt.getCredentials()))) {
            throw new BadCredentialsException("Unknown user or wrong password");
        }
        return known(user);
    }

    private boolean checked(String user, String password) {
        try {
            return identity.checkPassword(user, password);
        } catch (org.camunda.bpm.engine.AuthenticationException locked) {
            throw new LockedException("Locked after too many wrong passwords", locked);
        }
    }

    /** The user with groups and tenants as of now; read in one go, since each request asks. */
    EngineUser known(String user) {
        Map<Kind, List<String>> memberships = jdbc.sql("""
                        select 'GROUP' as kind, group_id_ as id from act_id_membership where user_id_ = :user
                        union all
                        select distinct 'TENANT', tenant_id_ from act_id_tenant_member
                        where user_id_ = :user
                           or group_id_ in (select group_id_ from act_id_membership where user_id_ = :user)
                        """).param("user", user).query(Membership.class).list().stream()
                .collect(Collectors.groupingBy(
                        Membership::kind, Collectors.mapping(Membership::id, Collectors.toList())));
        return new EngineUser(
                user,
                memberships.getOrDefault(Kind.GROUP, List.of()),
                memberships.getOrDefault(Kind.TENANT, List.of()));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
