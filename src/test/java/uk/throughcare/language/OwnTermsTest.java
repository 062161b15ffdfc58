package uk.throughcare.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A service that calls its link workers social prescribers. */
class OwnTermsTest {

    @BeforeEach
    void theirTitle() {
        Words.call("link worker", "social prescriber");
    }

    @AfterEach
    void oursAgain() {
        Words.call("link worker", "link worker");
    }

    @ParameterizedTest
    @CsvSource({
        "No link worker yet, No social prescriber yet",
        "Link workers, Social prescribers",
        "The senior link worker decides., The senior social prescriber decides.",
        "the link worker's reason, the social prescriber's reason",
        "a strong link, a strong link"
    })
    void theirTitleStandsWhereOursDoes(String ours, String theirs) {
        assertThat(Words.say(Language.EN, ours)).isEqualTo(theirs);
    }

    @Test
    void whatIsPutIntoAPhraseIsLeftAlone() {
        assertThat(Words.say(Language.EN, "{} has no link worker", "“My link worker”"))
                .isEqualTo("“My link worker” has no social prescriber");
    }

    @Test
    void welshKeepsItsOwn() {
        assertThat(Words.say(Language.CY, "Link workers")).isEqualTo("Gweithwyr cyswllt");
    }

    @Test
    void withoutATitleOfTheirOwnEnglishIsAsWritten() {
        assertThat(Words.areAsWritten(Language.EN)).isFalse();
        oursAgain();
        assertThat(Words.areAsWritten(Language.EN)).isTrue();
        assertThat(Words.areAsWritten(Language.CY)).isFalse();
    }
}
