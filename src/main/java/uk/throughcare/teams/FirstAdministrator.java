package uk.throughcare.teams;

import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Sees to it that somebody can administer the installation, with a password that the operator chose. */
@Component
class FirstAdministrator {

    private static final int SHORTEST_PASSWORD = 12;

    private final Accounts accounts;
    private final AdminProperties properties;
    private final boolean databaseIsNamed;

    FirstAdministrator(
            Accounts accounts, AdminProperties properties, @Value("${spring.datasource.url:none}") String database) {
        this.accounts = accounts;
        this.properties = properties;
        this.databaseIsNamed = !"none".equals(database);
    }

    void make() {
        if (accounts.haveAnAdministrator()) {
            return;
        }
        String password = properties.password();
        if (password != null) {
            make(password);
        } else if (databaseIsNamed) {
            throw new CannotPrepareTeams(
                    "There is no administrator yet, and no password to make the first one with.",
                    "Set throughcare.admin.password for this start (and throughcare.admin.id, if not 'admin').");
        }
    }

    private void make(String password) {
        if (password.length() < SHORTEST_PASSWORD) {
            throw new CannotPrepareTeams(
                    "throughcare.admin.password is too short.", "Give at least " + SHORTEST_PASSWORD + " characters.");
        }
        var account =
                new Account(properties.id(), "First", "Administrator", null, Set.of(Role.ADMINISTRATOR), Set.of());
        if (accounts.exists(account.id())) {
            accounts.change(account);
            accounts.setPassword(account.id(), password);
        } else {
            accounts.create(account, password);
        }
    }
}
