package uk.throughcare.reporting;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.throughcare.calendar.WorkCalendar;
import uk.throughcare.reporting.Figure.Explained;
import uk.throughcare.reporting.Figure.Row;

/** Who leaves prison soon while no community team has accepted the handover. */
@Repository
class Leaving {

    private final JdbcClient jdbc;
    private final WorkCalendar calendar;
    private final FigureWords words;
    private final FigureSettings settings;

    Leaving(JdbcClient jdbc, WorkCalendar calendar, FigureWords words, FigureSettings settings) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.words = words;
        this.settings = settings;
    }

    Figure withoutAcceptedHandover(List<String> teams) {
        return new Figure(
                        "Leaving prison without an accepted handover",
                        new Explained(
                                "Open cases of people in prison who are released within %d days, where no community team has accepted the handover."
                                        .formatted(settings.leavingDays()),
                                Explained.NOW,
                                "People without a release date. A handover from before the last move or return to prison does not count as accepted."),
                        List.of("Released", "Team"),
                        List.of("Cases"),
                        rows(teams))
                .in(Figure.Unit.CASES);
    }

    private List<Row> rows(List<String> teams) {
        return jdbc.sql("""
                        select case when c.release_date < :today then 'The date has passed'
                                    when c.release_date <= :today + :soon then 'Within ' || :soon || ' days'
                                    else 'In ' || :soon + 1 || ' to ' || :days || ' days' end as released,
                               team.name, count(*)
                        from care.cases c join care.team team on team.id = c.team
                        where c.status = 'OPEN' and c.team = any (:teams) and c.in_custody
                          and c.release_date <= :today + :days
                          and not exists (
                              select from care.handover h join care.handover_offer o on o.handover = h.id
                              where h.case_reference = c.reference and o.answer = 'ACCEPTED'
                                and h.id = (select max(l.id) from care.handover l where l.case_reference = c.reference)
                                and not exists (
                                    select from care.custody_change k
                                    where k.case_reference = c.reference and k.reported_at > h.begun_at
                                      and k.what in ('MOVED_PRISON', 'RECEIVED_INTO_CUSTODY')))
                        group by released, team.name
                        order by min(c.release_date), team.name
                        """)
                .param("today", calendar.today())
                .param("soon", settings.leavingSoonDays())
                .param("days", settings.leavingDays())
                .param("teams", teams.toArray(String[]::new))
                .query(Row.after(2, words::of))
                .list();
    }
}
