package uk.throughcare.operations;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.throughcare.calendar.RunningOn;

/** Counts all work of all teams that waits, is late or failed, by one query. */
@Repository
class WorkCount {

    /** @param label empty where the meter has none */
    record Count(Meter meter, String label, double value) {}

    private static final String OVERDUE = """
            with overdue as (
                select coalesce(nullif(substring(d.resource_name_ from '([^/]+)/[^/]+$'), 'processes'), 'journey') as stage, d.key_
                from act_ru_task t
                join act_ru_execution p on p.id_ = t.proc_inst_id_
                join act_re_procdef d on d.id_ = t.proc_def_id_
                join care.cases c on c.reference = p.business_key_
                where t.due_date_ < cast(:now as timestamp) and t.suspension_state_ = 1
                  and not (d.key_ <> all (:running) and exists (
                      select from care.pause s where s.case_reference = c.reference and s.until is null)))
            """;

    private static final String ENGINE = """
            select 'INCIDENTS' as meter, k.kind as label, count(i.id_)::float8 as value
            from (select unnest(:kinds) as kind union select incident_type_ from act_ru_incident) k
            left join act_ru_incident i on i.incident_type_ = k.kind and i.id_ = i.cause_incident_id_
            group by k.kind
            union all
            select one.meter, '', one.value
            from (select count(*) filter (where retries_ <= 0) as failed,
                         count(*) filter (where retries_ > 0 and suspension_state_ = 1
                             and (duedate_ is null or duedate_ <= cast(:now as timestamp))) as due,
                         count(*) filter (where retries_ > 0 and suspension_state_ = 1
                             and type_ = 'timer' and duedate_ <= cast(:late as timestamp)) as late
                  from act_ru_job) j
            cross join lateral (values ('JOBS_FAILED', j.failed), ('JOBS_DUE', j.due), ('TIMERS_OVERDUE', j.late))
                as one (meter, value)
            """;

    private static final String CASES = """
            select 'CASES_OPEN', s.stage, count(c.reference)
            from unnest(:stages) as s (stage) left join care.cases c on c.stage = s.stage and c.status = 'OPEN'
            group by s.stage
            union all
            select 'TASKS_OVERDUE', s.stage, (select count(*) from overdue o where o.stage = s.stage)
            from (select distinct coalesce(nullif(substring(resource_name_ from '([^/]+)/[^/]+$'), 'processes'), 'journey') as stage
                  from act_re_procdef) s
            union all
            select 'CONCERNS_OVERDUE', '', count(*) from overdue where key_ = 'respond-to-concern'
            """;

    private static final String MESSAGES = """
            select one.meter, b.box, one.value
            from (select 'mail' as box, count(*) filter (where failed_at is null) as waiting, count(failed_at) as failed,
                         min(created_at) filter (where failed_at is null) as oldest
                  from care.notification where sent_at is null and withdrawn_at is null
                  union all
                  select 'announcements', count(*) filter (where failed_at is null), count(failed_at),
                         min(created_at) filter (where failed_at is null)
                  from care.announcement where sent_at is null
                  union all
                  select 'inbox', count(*), count(*) filter (where attempts > 0), min(received_at)
                  from care.inbox where outcome is null) b
            cross join lateral (values ('MESSAGES_WAITING', b.waiting), ('MESSAGES_FAILED', b.failed),
                ('MESSAGES_OLDEST', coalesce(extract(epoch from cast(:now as timestamptz) - b.oldest), 0)))
                as one (meter, value)
            union all
            select 'EVENTS', lower(o.outcome), count(i.id)
            from unnest(:outcomes) as o (outcome) left join care.inbox i on i.outcome = o.outcome
            group by o.outcome
            """;

    private static final String ALL = OVERDUE + String.join("union all\n", ENGINE, CASES, MESSAGES);

    private static final String[] KINDS = {"failedJob", "mail", "webhook", "standstill", "deadline"};
    private static final String[] STAGES = {
        "intake", "allocation", "assessment", "connection", "follow-up", "handover", "closure"
    };
    private static final String[] OUTCOMES = {"CHANGED", "NOTHING_NEW", "NO_OPEN_CASE", "UNKNOWN_PERSON", "NOT_OURS"};

    private final JdbcClient jdbc;
    private final Clock clock;
    private final OperationsSettings settings;

    WorkCount(JdbcClient jdbc, Clock clock, OperationsSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
    }

    /** What there is none of is told too, as nought. */
    List<Count> now() {
        Instant now = clock.instant();
        return jdbc.sql(ALL)
                .param("now", Timestamp.from(now))
                .param("late", Timestamp.from(now.minus(settings.timerLateAfter())))
                .param("running", RunningOn.PROCESSES.toArray(String[]::new))
                .param("kinds", KINDS)
                .param("stages", STAGES)
                .param("outcomes", OUTCOMES)
                .query((row, number) -> new Count(
                        Meter.valueOf(row.getString("meter")), row.getString("label"), row.getDouble("value")))
                .list();
    }
}
