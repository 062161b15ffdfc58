package uk.throughcare.engine;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One time for the engine, our code and the scheduler. */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    @Bean
    Clock engineClock() {
        return new EngineClock(ZoneId.of("Europe/London"));
    }

    // db-scheduler has a clock type of its own; retries with growing waits are tested by moving time
    @Bean
    com.github.kagkarlsson.scheduler.Clock schedulerClock(Clock engineClock) {
        return engineClock::instant;
    }
}
