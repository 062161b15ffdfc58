package uk.throughcare.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import uk.throughcare.JourneyTest;

/** The time of the demonstration goes on from where it was moved to, also after a start. */
@JourneyTest
class PretendTimeTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @AfterEach
    void itIsNowAgain() {
        ClockUtil.reset();
        jdbc.sql("delete from care.pretend_time").update();
    }

    @Test
    void timeMovesForTheEngineAndForEverythingElse() {
        new PretendTime(jdbc).forward(Duration.ofDays(7));
        new PretendTime(jdbc).forward(Duration.ofDays(1));

        assertThat(clock.instant()).isCloseTo(inDays(8), within(1, ChronoUnit.MINUTES));
        assertThat(ClockUtil.getCurrentTime().toInstant()).isCloseTo(inDays(8), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void afterAStartItIsAsLateAsItWas() {
        new PretendTime(jdbc).forward(Duration.ofDays(28));
        ClockUtil.reset();

        new PretendTime(jdbc).afterSingletonsInstantiated();

        assertThat(clock.instant()).isCloseTo(inDays(28), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void whereNobodyMovedItItIsNow() {
        new PretendTime(jdbc).afterSingletonsInstantiated();

        assertThat(clock.instant()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void onThePageOneChoosesHowManyDays() throws Exception {
        MockMvc page = MockMvcBuilders.standaloneSetup(new PretendTimePage(new PretendTime(jdbc), clock))
                .build();

        page.perform(post("/designer/time").param("days", "7")).andExpect(redirectedUrl("/designer/time"));
        assertThat(clock.instant()).isCloseTo(inDays(7), within(1, ChronoUnit.MINUTES));

        page.perform(post("/designer/time").param("days", "-1")).andExpect(status().isBadRequest());
        assertThat(clock.instant()).isCloseTo(inDays(7), within(1, ChronoUnit.MINUTES));
    }

    private static Instant inDays(int days) {
        return Instant.now().plus(Duration.ofDays(days));
    }
}
