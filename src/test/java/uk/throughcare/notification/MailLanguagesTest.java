package uk.throughcare.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.throughcare.JourneyTest;
import uk.throughcare.language.ChosenLanguages;
import uk.throughcare.language.Language;
import uk.throughcare.teams.Account;
import uk.throughcare.teams.Accounts;
import uk.throughcare.teams.Role;

@JourneyTest
class MailLanguagesTest {

    private static final String ID = "mailed.manager";
    private static final String ADDRESS = "mailed.manager@example.org";

    @Autowired
    ChosenLanguages chosen;

    @Autowired
    Accounts accounts;

    @Autowired
    IdentityService identity;

    @BeforeEach
    void somebodyHasAnAddress() {
        accounts.create(
                new Account(ID, "Mailed", "Manager", ADDRESS, Set.of(Role.MANAGER), Set.of()), "throughcare-test");
    }

    @AfterEach
    void nobodyHasIt() {
        identity.deleteUser(ID);
    }

    @Test
    void staffAreWrittenToInTheLanguageThatTheyChoseLast() {
        assertThat(languages(MailProperties.Outsiders.BOTH).of(ADDRESS)).containsExactly(Language.EN);

        chosen.choose(ID, Language.CY);
        assertThat(languages(MailProperties.Outsiders.ENGLISH).of("Mailed.Manager@example.org"))
                .containsExactly(Language.CY);

        chosen.choose(ID, Language.EN);
        assertThat(languages(MailProperties.Outsiders.WELSH).of(ADDRESS)).containsExactly(Language.EN);
    }

    @Test
    void othersAreWrittenToAsTheOperatorSays() {
        assertThat(languages(MailProperties.Outsiders.ENGLISH).of("provider@example.org"))
                .containsExactly(Language.EN);
        assertThat(languages(MailProperties.Outsiders.WELSH).of("provider@example.org"))
                .containsExactly(Language.CY);
        assertThat(languages(MailProperties.Outsiders.BOTH).of("provider@example.org"))
                .isEqualTo(List.of(Language.CY, Language.EN));
    }

    private MailLanguages languages(MailProperties.Outsiders outsiders) {
        Duration any = Duration.ofSeconds(1);
        return new MailLanguages(chosen, new MailProperties("us@example.org", outsiders, 1, any, any, 1, any, any));
    }
}
