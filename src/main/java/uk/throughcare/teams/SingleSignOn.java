package uk.throughcare.teams;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the accounts of those who sign on elsewhere as the sign-on tells them: with each sign-on name, roles and teams anew. */
@Service
@ConditionalOnProperty("throughcare.sign-on.registration")
class SingleSignOn {

    private static final Logger log = LoggerFactory.getLogger(SingleSignOn.class);
    private static final Pattern ID = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9.@_-]*");

    private final Accounts accounts;
    private final Teams teams;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final SingleSignOnProperties properties;

    SingleSignOn(Accounts accounts, Teams teams, JdbcClient jdbc, Clock clock, SingleSignOnProperties properties) {
        this.accounts = accounts;
        this.teams = teams;
        this.jdbc = jdbc;
        this.clock = clock;
        this.properties = properties;
    }

    /**
     * @throws OAuth2AuthenticationException if the claims give no role here, or the name is that of an account which is kept here
     *     and not by the sign-on
     */
    @Transactional
    public void accept(OidcUser user) {
        String id = user.getName();
        Account account = account(user);
        if (!ID.matcher(id).matches()) {
            throw refused("the name has characters that accounts here cannot have");
        }
        if (account.roles().isEmpty()) {
            throw refused("the claim " + properties.rolesClaim() + " names no role that is known here");
        }
        boolean known = remember(id);
        if (!known && accounts.exists(id)) {
            throw refused("an account of this name is kept here already");
        }
        if (known && accounts.exists(id)) {
            accounts.change(account);
        } else {
            accounts.create(account);
        }
    }

    private Account account(OidcUser user) {
        Set<String> groups = claim(user, properties.rolesClaim());
        return new Account(
                user.getName(),
                text(user.getGivenName(), user.getName()),
                text(user.getFamilyName(), ""),
                user.getEmail(),
                Arrays.stream(Role.values())
                        .filter(role -> groups.contains(role.group()))
                        .collect(Collectors.toSet()),
                claim(user, properties.teamsClaim()).stream()
                        .filter(team -> teams.find(team).filter(Team::inService).isPresent())
                        .collect(Collectors.toSet()));
    }

    private static String text(@Nullable String given, String otherwise) {
        return given == null ? otherwise : given;
    }

    private static Set<String> claim(OidcUser user, String name) {
        Object value = user.getClaims().get(name);
        Collection<?> several = value instanceof Collection<?> list ? list : value == null ? List.of() : List.of(value);
        return several.stream().map(String::valueOf).collect(Collectors.toSet());
    }

    /** Whether the sign-on has vouched for the account before. */
    private boolean remember(String id) {
        boolean known = jdbc.sql("update care.sign_on_account set last_sign_on = :now where user_id = :id")
                        .param("id", id)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
        if (!known) {
            jdbc.sql("insert into care.sign_on_account (user_id, since, last_sign_on) values (:id, :now, :now)")
                    .param("id", id)
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
        }
        return known;
    }

    private static OAuth2AuthenticationException refused(String why) {
        log.warn("A sign-on was refused: {}", why);
        return new OAuth2AuthenticationException(new OAuth2Error("access_denied", why, null));
    }
}
