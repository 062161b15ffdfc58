package uk.throughcare.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class MailPropertiesTest {

    @Test
    void eachWaitIsFourTimesTheOneBefore() {
        MailProperties properties = new Binder(new MapConfigurationPropertySource(Map.of("mail.first-wait", "1m")))
                .bind("mail", MailProperties.class)
                .get();
        assertThat(properties.waitAfter(1)).isEqualTo(Duration.ofMinutes(1));
        assertThat(properties.waitAfter(2)).isEqualTo(Duration.ofMinutes(4));
        assertThat(properties.waitAfter(5)).isEqualTo(Duration.ofMinutes(256));
    }
}
