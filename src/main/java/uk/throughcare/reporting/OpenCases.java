package uk.throughcare.reporting;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.throughcare.reporting.Figure.Explained;
import uk.throughcare.reporting.Figure.Row;

/** Where open cases stand, which of them wait longest, and which have no link worker. */
@Repository
class OpenCases {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final FigureWords words;
    private final FigureSettings settings;

    OpenCases(JdbcClient jdbc, Clock clock, FigureWords words, FigureSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.words = words;
        this.settings = settings;
    }

    Figure byStageAndTeam(List<String> teams) {
        List<Row> rows = jdbc.sql("""
                        select c.stage, team.name, count(*)
                        from care.cases c join care.team team on team.id = c.team
                        where c.status = 'OPEN' and c.team = any (:teams)
                        group by c.stage, team.name
                        order by array_position(array['intake', 'allocation', 'assessment', 'connection', 'follow-up',
                                                      'handover', 'closure'], c.stage), team.name
                        """)
                .param("teams", teams.toArray(String[]::new))
                .query(Row.after(2, words::of))
                .list();
        return new Figure(
                        "Open cases by stage and team",
                        new Explained(
                                "Cases that are open, each once, at the stage where its support stands.",
                                Explained.NOW,
                                "Cases that were not accepted, have ended or went into another case of the same person."),
                        List.of("Stage", "Team"),
                        List.of("Open cases"),
                        rows)
                .in(Figure.Unit.CASES);
    }

    /** Takes each team's oldest tasks from an index; {@code offset 0} keeps the planner from reading all the others. */
    Figure waitingLongest(List<String> teams) {
        List<Row> rows = jdbc.sql("""
                        select step.reference, step.name_, team.name,
                               floor(extract(epoch from cast(:now as timestamp) - step.create_time_) / 86400)
                        from care.team team
                        cross join lateral (
                            select c.reference, t.name_, t.create_time_
                            from (select * from act_ru_task
                                  where tenant_id_ = team.id and suspension_state_ = 1 order by create_time_ offset 0) t
                            cross join lateral (
                                select c.reference
                                from act_ru_execution p join care.cases c on c.reference = p.business_key_
                                where p.id_ = t.proc_inst_id_ and c.team = team.id and c.status = 'OPEN'
                                  and not exists (
                                      select from care.pause s where s.case_reference = c.reference and s.until is null)
                                  and not exists (
                                      select from act_ru_execution other join act_ru_task earlier on earlier.proc_inst_id_ = other.id_
                                      where other.business_key_ = c.reference and earlier.tenant_id_ = team.id
                                        and earlier.suspension_state_ = 1
                                        and (earlier.create_time_, earlier.id_) < (t.create_time_, t.id_))
                                offset 0) c
                            order by t.create_time_, c.reference limit :most) step
                        where team.id = any (:teams)
                        order by step.create_time_, step.reference
                        limit :most
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("teams", teams.toArray(String[]::new))
                .param("most", settings.waitingShown())
                .query(Row.after(3, words::of))
                .list();
        return new Figure(
                        "Waiting longest",
                        new Explained(
                                "The %d open cases in which a step has been waiting longest for somebody to do it, and for how many whole days."
                                        .formatted(settings.waitingShown()),
                                Explained.NOW,
                                "Cases in which nothing is to be done now, and those of people who are away for a time."),
                        List.of("Case", "Step", "Team"),
                        List.of("Days waiting"),
                        rows)
                .in(Figure.Unit.DAYS);
    }

    Figure withoutLinkWorker(List<String> teams) {
        List<Row> rows = jdbc.sql("""
                        select case when q.case_reference is null then 'To be decided' else 'Nobody has room' end as why,
                               team.name, count(*)
                        from care.cases c
                        join care.team team on team.id = c.team
                        left join care.room_queue q on q.case_reference = c.reference
                        where c.status = 'OPEN' and c.team = any (:teams)
                          and c.accepted_at is not null and c.link_worker is null and c.stage <> 'closure'
                        group by why, team.name
                        order by why, team.name
                        """)
                .param("teams", teams.toArray(String[]::new))
                .query(Row.after(2, words::of))
                .list();
        return new Figure(
                        "No link worker yet",
                        new Explained(
                                "Accepted cases that have no link worker in the team that holds them, and why.",
                                Explained.NOW,
                                "Referrals that nobody has accepted yet, and cases that are being closed."),
                        List.of("Why", "Team"),
                        List.of("Cases"),
                        rows)
                .in(Figure.Unit.CASES);
    }
}
