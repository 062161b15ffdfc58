package uk.throughcare.teams;

import static java.util.stream.Collectors.toCollection;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who can sign in, in which roles and teams. */
@Service
@Transactional
public class Accounts {

    private final IdentityService identity;
    private final Circles circles;

    Accounts(IdentityService identity, Circles circles) {
        this.identity = identity;
        this.circles = circles;
    }

    public boolean exists(String id) {
        return identity.createUserQuery().userId(id).count() > 0;
    }

    public void create(Account account, String password) {
        User user = identity.newUser(account.id());
        user.setPassword(password);
        save(account, user);
    }

    /** Without a password: it cannot be signed in with one. */
    void create(Account account) {
        save(account, identity.newUser(account.id()));
    }

    /** Names, roles and teams become those given; the password stays. */
    public void change(Account account) {
        User user = user(account.id());
        save(account, user);
    }

    public void setPassword(String id, String password) {
        User user = user(id);
        user.setPassword(password);
        identity.saveUser(user);
    }

    boolean haveAnAdministrator() {
        return identity.createUserQuery().memberOfGroup(Groups.CAMUNDA_ADMIN).count() > 0;
    }

    private User user(String id) {
        User user = identity.createUserQuery().userId(id).singleResult();
        if (user == null) {
            throw new IllegalArgumentException("There is no account of that name");
        }
        return user;
    }

    private void save(Account account, User user) {
        user.setFirstName(account.firstName());
        user.setLastName(account.lastName());
        user.setEmail(account.email());
        identity.saveUser(user);
        String id = account.id();
        change(
                groupsOf(id),
                groups(account.roles()),
                group -> identity.createMembership(id, group),
                group -> identity.deleteMembership(id, group));
        change(
                teamsOf(id),
                account.teams(),
                team -> identity.createTenantUserMembership(team, id),
                team -> identity.deleteTenantUserMembership(team, id));
    }

    private static void change(Set<String> from, Set<String> to, Consumer<String> join, Consumer<String> leave) {
        to.stream().filter(one -> !from.contains(one)).forEach(join);
        from.stream().filter(one -> !to.contains(one)).forEach(leave);
    }

    private Set<String> groupsOf(String id) {
        return identity.createGroupQuery().groupMember(id).list().stream()
                .map(Group::getId)
                .collect(toCollection(HashSet::new));
    }

    /** Circles are joined where a case is restricted, and left with their team. */
    private Set<String> teamsOf(String id) {
        return identity.createTenantQuery().userMember(id).list().stream()
                .map(Tenant::getId)
                .filter(team -> !circles.isCircle(team))
                .collect(toCollection(HashSet::new));
    }

    /** An administrator is one of the engine's too. */
    private static Set<String> groups(Set<Role> roles) {
        Set<String> groups = roles.stream().map(Role::group).collect(toCollection(TreeSet::new));
        if (roles.contains(Role.ADMINISTRATOR)) {
            groups.add(Groups.CAMUNDA_ADMIN);
        }
        return groups;
    }
}
