package uk.throughcare.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.throughcare.journey.CaseReference;

/** The open staff tasks, by due date, read where the engine keeps them. */
@Repository
class OpenTasks {

    // more than any reminder is early
    private static final Duration AHEAD = Duration.ofDays(60);

    /** Without those whose deadline stands still. */
    private static final String OPEN = """
            select t.id_, t.task_def_key_, t.name_, t.assignee_, t.execution_id_, t.create_time_, t.due_date_,
                   coalesce(t.tenant_id_, c.team) as team,
                   p.root_proc_inst_id_, c.reference, c.priority,
                   coalesce(p.business_key_, p.id_) as about,
                   array(select distinct l.group_id_ from act_ru_identitylink l
                         where l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ is not null) as candidates,
                   array(select n.kind from care.deadline_notice n
                         where n.task_id = t.id_ and n.due = t.due_date_) as given
            from act_ru_task t
            join act_ru_execution p on p.id_ = t.proc_inst_id_
            join act_re_procdef d on d.id_ = t.proc_def_id_
            left join care.cases c on c.reference = p.business_key_
            where t.due_date_ < :horizon
              and t.suspension_state_ = 1
              and not (d.key_ <> all (:running)
                       and exists (select from care.pause s where s.case_reference = c.reference and s.until is null))
            """;

    private final JdbcClient jdbc;

    /** A task whose deadline stands still. */
    record Standing(String id, Date begun, Date due) {}

    OpenTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Tasks about which something may have to be said now, the longest overdue first. */
    List<OpenTask> toWatch(Instant now) {
        return read(OPEN + """
                          and not exists (
                              select 1 from care.deadline_notice n
                              where n.task_id = t.id_ and n.due = t.due_date_
                                and (n.kind = 'MISSED_AGAIN' or n.kind = 'REMINDER' and t.due_date_ > :now))
                        order by t.due_date_
                        """, now);
    }

    /** Tasks that are overdue or may be due soon, whatever was said about them, the longest overdue first. */
    List<OpenTask> dueSoon(Instant now) {
        return read(OPEN + " order by t.due_date_", now);
    }

    private List<OpenTask> read(String query, Instant now) {
        return jdbc.sql(query)
                .param("horizon", Timestamp.from(now.plus(AHEAD)))
                .param("now", Timestamp.from(now))
                .param("running", RunningOn.PROCESSES.toArray(String[]::new))
                .query(OpenTasks::task)
                .list();
    }

    /** The open tasks of a case whose deadlines a pause concerns. */
    List<Standing> standingStill(CaseReference reference) {
        return jdbc.sql("""
                        select t.id_ as id, t.create_time_ as begun, t.due_date_ as due
                        from act_ru_task t
                        join act_ru_execution p on p.id_ = t.proc_inst_id_
                        join act_re_procdef d on d.id_ = t.proc_def_id_
                        where p.business_key_ = :reference and t.due_date_ is not null and d.key_ <> all (:running)
                        """)
                .param("reference", reference.value())
                .param("running", RunningOn.PROCESSES.toArray(String[]::new))
                .query((row, number) -> new Standing(row.getString("id"), date(row, "begun"), date(row, "due")))
                .list();
    }

    /** Whether the task still waits, with the same due date. */
    boolean unchanged(OpenTask task) {
        return jdbc.sql(
                                "select count(*) from act_ru_task where id_ = :id and due_date_ = :due and suspension_state_ = 1")
                        .param("id", task.id())
                        .param("due", Timestamp.from(task.due().toInstant()))
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** Who holds a task, if anybody does, and when it is due. */
    record Held(@Nullable String assignee, Instant due) {}

    Optional<Held> holding(String task) {
        return jdbc.sql("select assignee_ as assignee, due_date_ as due from act_ru_task where id_ = :id")
                .param("id", task)
                .query((row, number) ->
                        new Held(row.getString("assignee"), date(row, "due").toInstant()))
                .optional();
    }

    private static OpenTask task(ResultSet row, int number) throws SQLException {
        return new OpenTask(
                row.getString("id_"),
                TaskNames.inTable(row.getString("task_def_key_")),
                row.getString("name_"),
                row.getString("assignee_"),
                List.of((String[]) row.getArray("candidates").getArray()),
                row.getString("team"),
                row.getString("execution_id_"),
                row.getString("root_proc_inst_id_"),
                reference(row.getString("reference")),
                row.getString("about"),
                row.getString("priority"),
                date(row, "create_time_"),
                date(row, "due_date_"),
                Arrays.stream((String[]) row.getArray("given").getArray())
                        .map(Notice::valueOf)
                        .collect(Collectors.toSet()));
    }

    private static @Nullable CaseReference reference(@Nullable String value) {
        return value == null ? null : new CaseReference(value);
    }

    private static Date date(ResultSet row, String column) throws SQLException {
        return Date.from(row.getTimestamp(column).toInstant());
    }
}
