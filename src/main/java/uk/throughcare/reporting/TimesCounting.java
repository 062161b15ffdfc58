package uk.throughcare.reporting;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Counts how long finished steps took, each once: whichever node counts holds the mark up to which all is counted. */
@Repository
class TimesCounting {

    private static final String MONTH_OF =
            "cast(date_trunc('month', cast(%s as timestamptz) at time zone 'Europe/London') as date)";
    private static final String HOURS = "cast(case when duration_ < 172800000 then round(duration_ / 3600000.0)"
            + " else 24 * round(duration_ / 86400000.0) end as int)";

    /** A team's own diagrams are numbered by themselves, and no version of what is common to all. */
    private static final String VERSION = "case when d.tenant_id_ is null then d.version_ else 0 end";

    private static final String ADD = """
             group by 1, 2, 3, 4, 5, 6, 7
            on conflict (team, process, step, month, version, hours, late)
            do update set finished = time_taken.finished + excluded.finished
            """;

    private final JdbcClient jdbc;
    private final MapSettings settings;

    TimesCounting(JdbcClient jdbc, MapSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** What ended up to then is counted. */
    Instant until() {
        return mark("");
    }

    /**
     * Counts a part of what ended up to then and was not counted before.
     *
     * @return whether there is more
     */
    @Transactional
    public boolean countOn(Instant settled) {
        Instant from = mark(" for update");
        Instant until = firstEnd(from)
                .map(first -> first.plus(settings.atOnce()))
                .filter(end -> end.isBefore(settled))
                .orElse(settled);
        if (!until.isAfter(from)) {
            return false;
        }
        tasks(from, until);
        stages(from, until);
        jdbc.sql("update care.times_counted set until = :until")
                .param("until", Timestamp.from(until))
                .update();
        return until.isBefore(settled);
    }

    /** Nothing is counted. */
    @Transactional
    public void forget() {
        mark(" for update");
        jdbc.sql("delete from care.time_taken").update();
        jdbc.sql("update care.times_counted set until = 'epoch'").update();
    }

    private Instant mark(String locked) {
        return jdbc.sql("select until from care.times_counted" + locked)
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    private Optional<Instant> firstEnd(Instant after) {
        return jdbc.sql("""
                        select least((select min(end_time_) from act_hi_taskinst where end_time_ > :after),
                                     (select min(end_time_) from act_hi_procinst where end_time_ > :after)) as first
                        """)
                .param("after", Timestamp.from(after))
                .query((row, number) ->
                        Optional.ofNullable(row.getTimestamp("first")).map(Timestamp::toInstant))
                .single();
    }

    private void tasks(Instant from, Instant until) {
        add("""
                select t.tenant_id_, d.key_, t.task_def_key_, %s, %s, %s,
                       coalesce(t.end_time_ > t.due_date_, false), count(*)
                from act_hi_taskinst t
                join act_re_procdef d on d.id_ = t.proc_def_id_
                join care.team team on team.id = t.tenant_id_
                where t.end_time_ > :from and t.end_time_ <= :until and t.delete_reason_ = 'completed'
                """.formatted(MONTH_OF.formatted("t.end_time_"), VERSION, HOURS), from, until);
    }

    /** The processes that another one calls. */
    private void stages(Instant from, Instant until) {
        add("""
                select p.tenant_id_, d.key_, '', %s, %s, %s, false, count(*)
                from act_hi_procinst p
                join act_re_procdef d on d.id_ = p.proc_def_id_
                join care.team team on team.id = p.tenant_id_
                where p.end_time_ > :from and p.end_time_ <= :until and p.state_ = 'COMPLETED'
                  and p.super_process_instance_id_ is not null
                """.formatted(MONTH_OF.formatted("p.end_time_"), VERSION, HOURS), from, until);
    }

    private void add(String counted, Instant from, Instant until) {
        jdbc.sql("insert into care.time_taken (team, process, step, month, version, hours, late, finished)\n" + counted
                        + ADD)
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .update();
    }
}
