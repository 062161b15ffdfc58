package uk.throughcare.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.throughcare.JourneyTest;

@JourneyTest
class LinkKeyTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void withoutAKeyInTheSettingsAllNodesShareOne() {
        byte[] first = new LinkKey("", jdbc, clock).get();
        byte[] second = new LinkKey("", jdbc, clock).get();
        assertThat(second).isEqualTo(first).hasSize(32);
    }

    @Test
    void theOperatorsKeyGoesFirst() {
        String given = "0123456789abcdef0123456789abcdef";
        assertThat(new LinkKey(given, jdbc, clock).get()).isEqualTo(given.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aKeyThatCouldBeGuessedIsRefused() {
        assertThatThrownBy(() -> new LinkKey("secret", jdbc, clock))
                .hasMessage("throughcare.links.key must have at least 32 characters");
    }
}
