package uk.throughcare.designing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.throughcare.JourneyTest;

/** Deployment and the build ask the rules with the same words. */
@JourneyTest
class ApplicationWordsTest {

    @Autowired
    ApplicationWords words;

    @Test
    void theRunningApplicationSpeaksTheWordsOfItsClasses() {
        Vocabulary running = words.vocabulary();
        Vocabulary compiled = CompiledWords.vocabulary();

        assertThat(running.delegates()).isEqualTo(compiled.delegates());
        assertThat(running.mails()).isEqualTo(compiled.mails()).isNotEmpty();
        assertThat(running.listeners()).isEqualTo(compiled.listeners());
        assertThat(running.callable()).isEqualTo(compiled.callable());
    }
}
