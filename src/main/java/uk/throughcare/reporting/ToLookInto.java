package uk.throughcare.reporting;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.throughcare.reporting.Figure.Explained;
import uk.throughcare.reporting.Figure.Row;

/** What somebody has to look into: open safeguarding concerns, and what could not be told to others or taken in. */
@Repository
class ToLookInto {

    private final JdbcClient jdbc;
    private final FigureWords words;

    ToLookInto(JdbcClient jdbc, FigureWords words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    Figure openConcerns(List<String> teams) {
        List<Row> rows = jdbc.sql("""
                        select case when exists (select from care.concern_answer a where a.concern = k.id)
                                    then 'Answered, to be looked at again' else 'Not answered yet' end as stands,
                               team.name, count(*)
                        from care.concern k
                        join care.cases c on c.reference = k.case_reference
                        join care.team team on team.id = c.team
                        where c.team = any (:teams)
                          and not exists (
                              select from care.concern_answer a where a.concern = k.id and a.answer <> 'LOOK_AGAIN')
                        group by stands, team.name
                        order by stands desc, team.name
                        """)
                .param("teams", teams.toArray(String[]::new))
                .query(Row.after(2, words::of))
                .list();
        return new Figure(
                        "Open safeguarding concerns",
                        new Explained(
                                "Concerns that the duty officer has not settled, by the team that holds the case.",
                                Explained.NOW,
                                "Concerns that are settled or no longer needed."),
                        List.of("How it stands", "Team"),
                        List.of("Concerns"),
                        rows)
                .in(Figure.Unit.CONCERNS);
    }

    Figure failed(List<String> teams) {
        List<Row> rows = jdbc.sql("""
                        select 'Mails that could not be sent' as what, team.name, count(*)
                        from care.notification n
                        join care.cases c on c.reference = n.case_reference
                        join care.team team on team.id = c.team
                        where n.failed_at is not null and n.withdrawn_at is null and c.team = any (:teams)
                        group by team.name
                        union all
                        select 'Other systems that could not be told', team.name, count(*)
                        from care.announcement n
                        join care.cases c on c.reference = n.case_reference
                        join care.team team on team.id = c.team
                        where n.failed_at is not null and c.team = any (:teams)
                        group by team.name
                        union all
                        select 'Messages from prison and probation not taken in', 'Whole service', count(*)
                        from care.inbox where outcome is null and attempts > 0
                        having count(*) > 0
                        order by what, name
                        """)
                .param("teams", teams.toArray(String[]::new))
                .query(Row.after(2, words::of))
                .list();
        return new Figure(
                        "Mails and messages that failed",
                        new Explained(
                                "What was tried and did not get through. A message that was not taken in is of no team yet, since it is not known whose case it is about; those are counted for the whole service.",
                                Explained.NOW,
                                "What was not tried yet, and mails about services of the directory, which are no team's."),
                        List.of("What", "Team"),
                        List.of("Failed"),
                        rows)
                .in(Figure.Unit.FAILURES);
    }
}
