package uk.throughcare.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class MailPropertiesTest {

    @Test
    void eachWaitIsFourTimesTheOneBefore() {
        var properties = new MailProperties("us@example.org", 6, Duration.ofMinutes(1));
        assertThat(properties.waitAfter(1)).isEqualTo(Duration.ofMinutes(1));
        assertThat(properties.waitAfter(2)).isEqualTo(Duration.ofMinutes(4));
        assertThat(properties.waitAfter(5)).isEqualTo(Duration.ofMinutes(256));
    }
}
