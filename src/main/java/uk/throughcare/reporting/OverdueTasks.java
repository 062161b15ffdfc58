package uk.throughcare.reporting;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.throughcare.calendar.RunningOn;
import uk.throughcare.reporting.Figure.Explained;
import uk.throughcare.reporting.Figure.Row;

/** The staff tasks whose deadline has passed. */
@Repository
class OverdueTasks {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final FigureWords words;

    OverdueTasks(JdbcClient jdbc, Clock clock, FigureWords words) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.words = words;
    }

    /** Looks up the cases of late tasks alone: {@code offset 0} keeps the planner from joining all there are. */
    Figure byStage(List<String> teams) {
        List<Row> rows = jdbc.sql("""
                        with late as materialized (
                            select t.* from act_ru_task t
                            where t.due_date_ < :now and t.suspension_state_ = 1
                              and (t.tenant_id_ = any (:teams) or t.tenant_id_ is null))
                        select d.key_, t.name_, team.name, count(*)
                        from late t
                        cross join lateral (
                            select c.reference, c.team from act_ru_execution p join care.cases c on c.reference = p.business_key_
                            where p.id_ = t.proc_inst_id_ offset 0) c
                        join act_re_procdef d on d.id_ = t.proc_def_id_
                        join care.team team on team.id = coalesce(t.tenant_id_, c.team)
                        where team.id = any (:teams)
                          and not (d.key_ <> all (:running) and exists (
                              select from care.pause s where s.case_reference = c.reference and s.until is null))
                        group by d.key_, t.name_, team.name
                        order by count(*) desc, d.key_, t.name_, team.name
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("teams", teams.toArray(String[]::new))
                .param("running", RunningOn.PROCESSES.toArray(String[]::new))
                .query(Row.after(3, words::of))
                .list();
        return new Figure(
                        "Overdue tasks by stage",
                        new Explained(
                                "Tasks of staff that are still open after the time when they were due, by the team that has to do them.",
                                Explained.NOW,
                                "Tasks whose deadline stands still because the person is away for a time."),
                        List.of("Stage", "Task", "Team"),
                        List.of("Overdue tasks"),
                        rows)
                .in(Figure.Unit.TASKS);
    }
}
