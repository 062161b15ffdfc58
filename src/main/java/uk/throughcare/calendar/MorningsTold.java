package uk.throughcare.calendar;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who wants to be told in the morning, and who was told when. */
@Repository
public class MorningsTold {

    private final JdbcClient jdbc;
    private final Clock clock;

    MorningsTold(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Takes it upon the caller to tell somebody; whoever comes at the same time waits until the first has committed.
     *
     * @return false if they were told on that day
     */
    boolean take(String user, LocalDate day) {
        return jdbc.sql("""
                        insert into care.morning_summary (user_id, day, told_at) values (:user, :day, :now)
                        on conflict do nothing
                        """)
                        .param("user", user)
                        .param("day", day)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /** Whoever never said so wants it; who does not wants no mail of ours that can wait. */
    public boolean wants(String user) {
        return jdbc.sql("select every_morning from care.reminder_choice where user_id = :user order by id desc limit 1")
                .param("user", user)
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    void choose(String user, boolean everyMorning) {
        jdbc.sql("""
                        insert into care.reminder_choice (user_id, every_morning, chosen_at) values (:user, :every, :now)
                        """)
                .param("user", user)
                .param("every", everyMorning)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
