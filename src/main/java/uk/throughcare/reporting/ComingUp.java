package uk.throughcare.reporting;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.throughcare.calendar.WorkCalendar;
import uk.throughcare.reporting.Figure.Explained;
import uk.throughcare.reporting.Figure.Row;
import uk.throughcare.reporting.Figure.Unit;

/** What the next weeks bring to each link worker: people who leave prison, and reviews. */
@Repository
class ComingUp {

    private static final int WEEK = 7;

    private final JdbcClient jdbc;
    private final WorkCalendar calendar;
    private final FigureSettings settings;

    ComingUp(JdbcClient jdbc, WorkCalendar calendar, FigureSettings settings) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.settings = settings;
    }

    private record Due(String worker, String team, Timestamp at) {}

    Figure releases(List<String> teams) {
        return figure(
                "Releases expected, by link worker",
                new Explained(
                        "People in prison whose release date is within the next %d weeks, by the link worker of their case."
                                .formatted(settings.weeksAhead()),
                        "At the moment you look; the first week begins today.",
                        "People without a release date, those whose date has passed, and cases without a link worker."),
                due("""
                        select c.link_worker as worker, team.name as team, cast(c.release_date as timestamp) as at
                        from care.cases c join care.team team on team.id = c.team
                        where c.status = 'OPEN' and c.team = any (:teams) and c.link_worker is not null and c.in_custody
                          and c.release_date >= :today and c.release_date < :end
                        """, teams),
                new Unit("release", "releases"));
    }

    Figure reviews(List<String> teams) {
        return figure(
                "Reviews due, by link worker",
                new Explained(
                        "Reviews of progress that fall due within the next %d weeks, by the link worker of the case. One that is due already and not done counts in the first week."
                                .formatted(settings.weeksAhead()),
                        "At the moment you look; the first week begins today.",
                        "Contacts that are no review, reviews that only follow from the one before, and people who are away for a time."),
                due("""
                        select c.link_worker as worker, team.name as team, due.at
                        from (
                            select job.process_instance_id_ as instance, job.duedate_ as at from act_ru_job job
                            where job.handler_cfg_ = 'catchEvent_followUpDateReached' and job.duedate_ < :end
                              and job.tenant_id_ = any (:teams)
                            union all
                            select task.proc_inst_id_, task.create_time_ from act_ru_task task
                            where task.task_def_key_ = 'userTask_reviewProgress' and task.tenant_id_ = any (:teams)) due
                        join act_ru_execution p on p.id_ = due.instance
                        join act_ru_variable kind on kind.proc_inst_id_ = p.id_ and kind.name_ = 'followUpKind'
                        join care.cases c on c.reference = p.business_key_
                        join care.team team on team.id = c.team
                        where c.status = 'OPEN' and c.team = any (:teams) and c.link_worker is not null
                          and kind.text_ = 'REVIEW'
                          and not exists (
                              select from care.pause s where s.case_reference = c.reference and s.until is null)
                        """, teams),
                new Unit("review", "reviews"));
    }

    private List<Due> due(String sql, List<String> teams) {
        LocalDate today = calendar.today();
        return jdbc.sql(sql)
                .param("teams", teams.toArray(String[]::new))
                .param("today", today)
                .param("end", Timestamp.from(calendar.startOf(end(today)).toInstant()))
                .query(Due.class)
                .list();
    }

    private LocalDate end(LocalDate today) {
        return today.plusDays((long) WEEK * settings.weeksAhead());
    }

    private Figure figure(String title, Explained explained, List<Due> all, Unit unit) {
        List<String> measures = new ArrayList<>(List.of("In %d weeks".formatted(settings.weeksAhead())));
        IntStream.rangeClosed(1, settings.weeksAhead()).forEach(week -> measures.add("Week " + week));
        return new Figure(title, explained, List.of("Link worker", "Team"), measures, rows(all)).in(unit);
    }

    private List<Row> rows(List<Due> all) {
        Map<List<String>, int[]> weeks = new TreeMap<>(Comparator.comparing(String::valueOf));
        for (Due one : all) {
            weeks.computeIfAbsent(List.of(one.worker(), one.team()), worker -> new int[settings.weeksAhead()])[
                    week(one)]++;
        }
        return weeks.entrySet().stream()
                .map(worker -> new Row(
                        worker.getKey(),
                        IntStream.concat(
                                        IntStream.of(
                                                IntStream.of(worker.getValue()).sum()),
                                        IntStream.of(worker.getValue()))
                                .mapToObj(BigDecimal::valueOf)
                                .toList()))
                .toList();
    }

    private int week(Due due) {
        return Math.max(0, (int) ChronoUnit.DAYS.between(calendar.today(), calendar.dayOf(due.at())) / WEEK);
    }
}
