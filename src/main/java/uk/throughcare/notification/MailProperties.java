package uk.throughcare.notification;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import uk.throughcare.language.Language;

/**
 * How we send mail.
 *
 * @param from the sender
 * @param outsiders in which language those are written to who have no account
 * @param attempts how often a mail is tried before it is given up
 * @param firstWait the wait after the first attempt; each later one is four times as long
 * @param every how often a node looks for mail that is due
 * @param together how many mails go over one connection to the mail server; if a node dies, so many may arrive twice
 * @param takenFor how long they are nobody else's; longer than the mail server can hang on each of them
 * @param patienceAtTheEnd how long a node that is shut down waits for the mail on its way
 */
@Validated
@ConfigurationProperties("throughcare.mail")
record MailProperties(
        @DefaultValue("Throughcare <no-reply@throughcare.example>")
        String from,

        @DefaultValue("ENGLISH") Outsiders outsiders,
        @DefaultValue("6") @Min(1) int attempts,
        @DefaultValue("1m") Duration firstWait,
        @DefaultValue("1s") Duration every,
        @DefaultValue("10") @Min(1) int together,
        @DefaultValue("10m") Duration takenFor,
        @DefaultValue("10s") Duration patienceAtTheEnd) {

    /** In which language referrers and providers are written to. */
    enum Outsiders {
        ENGLISH(Language.EN),
        WELSH(Language.CY),
        /** Welsh, and below it English. */
        BOTH(Language.CY, Language.EN);

        private final List<Language> languages;

        Outsiders(Language... languages) {
            this.languages = List.of(languages);
        }

        List<Language> languages() {
            return languages;
        }
    }

    private static final int GROWTH = 4;

    /** The wait after so many attempts in vain. */
    Duration waitAfter(int inVain) {
        return firstWait.multipliedBy((long) Math.pow(GROWTH, inVain - 1.0));
    }
}
