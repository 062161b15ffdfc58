package uk.throughcare.allocation;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.throughcare.journey.CurrentActor;

/** When link workers are there: the days they are away, and the days of the week that they work in a team. */
@Repository
class WorkingTimes {

    private record Days(String userId, BigDecimal daysPerWeek) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final CurrentActor actor;

    WorkingTimes(JdbcClient jdbc, Clock clock, CurrentActor actor) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.actor = actor;
    }

    /** Those that are not over on the day, the next one first. */
    List<Absence> absencesFrom(LocalDate day) {
        return jdbc.sql("""
                        select user_id, first_day, least(last_day, back_on - 1) as last_day from care.absence
                        where coalesce(least(last_day, back_on - 1), date 'infinity') >= :day
                        order by first_day, id
                        """).param("day", day).query(Absence.class).list();
    }

    /** @param to null as long as nobody knows */
    void away(String worker, LocalDate from, @Nullable LocalDate to) {
        jdbc.sql("""
                        insert into care.absence (user_id, first_day, last_day, recorded_by, recorded_at)
                        values (:worker, :from, :to, :by, :now)
                        """)
                .param("worker", worker)
                .param("from", from)
                .param("to", to)
                .param("by", actor.get().id())
                .param("now", now())
                .update();
    }

    /** Returns whether the link worker would have been away on that day. */
    boolean back(String worker, LocalDate day) {
        return jdbc.sql("""
                        update care.absence set back_on = :day
                        where user_id = :worker and first_day <= :day
                          and coalesce(least(last_day, back_on - 1), date 'infinity') >= :day
                        """).param("worker", worker).param("day", day).update() > 0;
    }

    /** By user id, for those who have said. */
    Map<String, BigDecimal> daysPerWeek(String team) {
        Map<String, BigDecimal> days = new HashMap<>();
        jdbc.sql("""
                        select distinct on (user_id) user_id, days_per_week from care.working_pattern
                        where team = :team order by user_id, id desc
                        """)
                .param("team", team)
                .query(Days.class)
                .list()
                .forEach(one -> days.put(one.userId(), one.daysPerWeek()));
        return days;
    }

    void works(TeamMember member, BigDecimal daysPerWeek) {
        jdbc.sql("""
                        insert into care.working_pattern (user_id, team, days_per_week, recorded_by, recorded_at)
                        values (:worker, :team, :days, :by, :now)
                        """)
                .param("worker", member.userId())
                .param("team", member.team())
                .param("days", daysPerWeek)
                .param("by", actor.get().id())
                .param("now", now())
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
