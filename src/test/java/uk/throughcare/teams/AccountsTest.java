package uk.throughcare.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.throughcare.JourneyTest;

@JourneyTest
class AccountsTest {

    private static final String ID = "test.someone";

    @Autowired
    Accounts accounts;

    @Autowired
    IdentityService identity;

    @AfterEach
    void forget() {
        identity.deleteUser(ID);
    }

    private static Account account(Set<Role> roles, Set<String> teams) {
        return new Account(ID, "Test", "Someone", null, roles, teams);
    }

    @Test
    void anAccountHasItsRolesAndTeams() {
        accounts.create(account(Set.of(Role.LINK_WORKER, Role.REFERRER), Set.of("LEI")), "first password");

        assertThat(identity.checkPassword(ID, "first password")).isTrue();
        assertThat(identity.createGroupQuery().groupMember(ID).list())
                .extracting("id")
                .containsExactlyInAnyOrder("link-worker", "referrer");
        assertThat(identity.createTenantQuery().userMember(ID).list())
                .extracting("id")
                .containsExactly("LEI");
    }

    @Test
    void whoMovesTeamsLeavesTheOldOneAndKeepsThePassword() {
        accounts.create(account(Set.of(Role.LINK_WORKER), Set.of("LEI")), "first password");

        accounts.change(account(Set.of(Role.SENIOR_LINK_WORKER), Set.of("MDI")));

        assertThat(identity.createGroupQuery().groupMember(ID).list())
                .extracting("id")
                .containsExactly("senior-link-worker");
        assertThat(identity.createTenantQuery().userMember(ID).list())
                .extracting("id")
                .containsExactly("MDI");
        assertThat(identity.checkPassword(ID, "first password")).isTrue();
    }

    @Test
    void aNewPasswordReplacesTheOldOne() {
        accounts.create(account(Set.of(), Set.of()), "first password");

        accounts.setPassword(ID, "second password");

        // in this order, for a wrong password makes the next attempt wait
        assertThat(identity.checkPassword(ID, "second password")).isTrue();
        assertThat(identity.checkPassword(ID, "first password")).isFalse();
    }

    @Test
    void anAdministratorIsOneOfTheEnginesToo() {
        accounts.create(account(Set.of(Role.ADMINISTRATOR), Set.of()), "first password");

        assertThat(identity.createGroupQuery().groupMember(ID).list())
                .extracting("id")
                .containsExactlyInAnyOrder("administrator", "camunda-admin");
    }
}
