package uk.throughcare.browser;

import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import uk.throughcare.teams.Account;
import uk.throughcare.teams.Accounts;
import uk.throughcare.teams.Role;

/** Is there as long as a browser looks: without one the web apps show nothing but the way to make one. */
final class AnAdministrator {

    private static final String ID = "looking.admin";

    private final IdentityService identity;

    AnAdministrator(Accounts accounts, IdentityService identity) {
        this.identity = identity;
        accounts.create(
                new Account(ID, "Test", "Administrator", null, Set.of(Role.ADMINISTRATOR), Set.of()),
                RunningThroughcare.PASSWORD);
    }

    void leaves() {
        identity.deleteUser(ID);
    }
}
