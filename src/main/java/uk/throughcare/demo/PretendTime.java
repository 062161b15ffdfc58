package uk.throughcare.demo;

import java.time.Duration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Moves the time of the demonstration forward, so that what waits for weeks can be seen today. It never goes back. Only where
 * mail is caught: that of a pretended day must not reach anybody.
 */
@Component
@WhereMailIsCaught
class PretendTime implements SmartInitializingSingleton {

    private final JdbcClient jdbc;

    PretendTime(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** After a start it is as late as it was. */
    @Override
    public void afterSingletonsInstantiated() {
        set(ahead());
    }

    void forward(Duration by) {
        Duration ahead = ahead().plus(by);
        jdbc.sql("""
                        insert into care.pretend_time (ahead_seconds) values (:ahead)
                        on conflict (only_one) do update set ahead_seconds = excluded.ahead_seconds""").param("ahead", ahead.toSeconds()).update();
        set(ahead);
    }

    private Duration ahead() {
        return jdbc.sql("select ahead_seconds from care.pretend_time")
                .query(Long.class)
                .optional()
                .map(Duration::ofSeconds)
                .orElse(Duration.ZERO);
    }

    private static void set(Duration ahead) {
        if (!ahead.isZero()) {
            ClockUtil.offset(ahead.toMillis());
        }
    }
}
