package uk.throughcare.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import uk.throughcare.JourneyTest;
import uk.throughcare.teams.Accounts;
import uk.throughcare.teams.Teams;

@JourneyTest
class DemoAccountsTest {

    @Autowired
    Accounts accounts;

    @Autowired
    Teams teams;

    @Autowired
    IdentityService identity;

    List<String> before;

    @BeforeEach
    void remember() {
        before = users();
    }

    @AfterEach
    void forget() {
        users().stream().filter(user -> !before.contains(user)).forEach(identity::deleteUser);
    }

    private List<String> users() {
        return identity.createUserQuery().list().stream().map(User::getId).toList();
    }

    private void run() {
        new DemoAccounts(accounts, teams).run(new DefaultApplicationArguments());
    }

    @Test
    void eachTeamHasSomebodyInEachPost() {
        run();

        assertThat(users())
                .contains("lee.referrer", "moor.senior", "weal.link1", "leeds.link2", "wake.manager", "lee.duty");
        assertThat(identity.createUserQuery()
                        .memberOfTenant("PDU-LEEDS")
                        .memberOfGroup("senior-link-worker")
                        .list())
                .extracting(User::getId)
                .contains("leeds.senior");
        assertThat(identity.checkPassword("lee.link1", "throughcare")).isTrue();
    }

    @Test
    void theDemosAdministratorIsOneOfTheEnginesToo() {
        run();

        assertThat(identity.createUserQuery().memberOfGroup("camunda-admin").list())
                .extracting(User::getId)
                .contains("admin");
    }

    @Test
    void aSecondRunAddsNobody() {
        run();
        var afterTheFirst = users();

        run();

        assertThat(users()).isEqualTo(afterTheFirst);
    }
}
