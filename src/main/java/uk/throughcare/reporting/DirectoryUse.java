package uk.throughcare.reporting;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.throughcare.calendar.WorkCalendar;
import uk.throughcare.reporting.Figure.Explained;
import uk.throughcare.reporting.Figure.Picture;
import uk.throughcare.reporting.Figure.Row;

/** Which services of the directory are chosen, which never are, which are full, and which are slow to answer. */
@Repository
class DirectoryUse {

    private static final String WHEN = "Cases referred on the days chosen; what was recorded up to this moment.";
    private static final String ONLY_SO_MANY = " At most %d services are shown.";

    private static final String CHOSEN = """
            with chosen as (
                select p.service, p.end_reason,
                       (select min(t.at) from care.timeline t
                        where t.case_reference = p.case_reference and t.detail ->> 'placement' = p.id::text
                          and t.what in ('PLACEMENT_ACCEPTED', 'PLACEMENT_WAITING', 'PLACEMENT_DECLINED')) - p.chosen_at as took
                from care.case_fact f join care.placement p on p.case_reference = f.case_reference
                where %s)
            """.formatted(ChosenCases.CONDITION);

    private final JdbcClient jdbc;
    private final WorkCalendar calendar;
    private final FigureWords words;
    private final ImpactSettings settings;

    DirectoryUse(JdbcClient jdbc, WorkCalendar calendar, FigureWords words, ImpactSettings settings) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.words = words;
        this.settings = settings;
    }

    Figure chosenMost(ChosenCases chosen) {
        return figure(
                "Services chosen most",
                "How often a service was chosen for somebody.",
                "Services that were never chosen.",
                List.of("Times chosen"),
                rows(chosen, CHOSEN + """
                        select s.name, s.provider, count(*) from chosen c join care.service_listing s on s.id = c.service
                        group by s.id, s.name, s.provider order by 3 desc, 1, 2 limit :most
                        """));
    }

    Figure slowToAnswer(ChosenCases chosen) {
        return figure(
                "Slow to answer",
                "Median days from when a service was chosen to its provider's answer, the longest first; and how often none came.",
                "Services that nobody has answered for yet.",
                List.of("Median days to the answer", "Answers", "Never answered"),
                rows(chosen, CHOSEN + """
                        select s.name, s.provider,
                               round((percentile_cont(0.5) within group (order by extract(epoch from c.took) / 86400)
                                   filter (where c.end_reason is distinct from 'NO_ANSWER'))::numeric, 1) as days,
                               count(c.took) filter (where c.end_reason is distinct from 'NO_ANSWER') as answers,
                               count(*) filter (where c.end_reason = 'NO_ANSWER')
                        from chosen c join care.service_listing s on s.id = c.service
                        group by s.id, s.name, s.provider
                        having count(c.took) filter (where c.end_reason is distinct from 'NO_ANSWER') > 0
                        order by days desc, 1, 2 limit :most
                        """));
    }

    Figure full(ChosenCases chosen) {
        Figure full = figure(
                "Full",
                "Services of the teams, or online, of whose places none is free, and what they have.",
                "Services that have always room, or have not said how many places they have.",
                List.of("Places taken", "Places"),
                rows(chosen, """
                        select s.name, s.provider, t.taken, s.capacity
                        from care.service_listing s join care.taken_place t on t.listing = s.id
                        where s.status = 'PUBLISHED' and t.taken >= s.capacity and %s
                        order by t.taken desc, 1, 2 limit :most
                        """.formatted(OF_THE_TEAMS)));
        return new Figure(full.title(), full.explained(), full.labels(), full.measures(), full.rows(), Picture.OUT_OF);
    }

    Figure neverChosen(ChosenCases chosen) {
        return figure(
                "Never chosen",
                "Services of the teams, or online, that nobody was ever introduced to, and for how many days nothing has changed in the directory about them.",
                "Services that were chosen before, for whomever.",
                List.of("Days unchanged"),
                rows(chosen, """
                        select s.name, s.provider, :today - s.changed_at::date
                        from care.service_listing s
                        where s.status = 'PUBLISHED' and %s
                          and not exists (select from care.placement p where p.service = s.id)
                        order by 3 desc, 1, 2 limit :most
                        """.formatted(OF_THE_TEAMS)));
    }

    private static final String OF_THE_TEAMS = """
            (s.place = 'ONLINE' or s.team in (select care.whole_team(id) from care.team where id = any (:holders))
             or exists (select from care.listing_team lt
                        where lt.listing = s.id
                          and lt.team in (select care.whole_team(id) from care.team where id = any (:holders))))
            """;

    private Figure figure(String title, String counted, String leftOut, List<String> measures, List<Row> rows) {
        return new Figure(
                title,
                new Explained(counted + ONLY_SO_MANY.formatted(settings.mostShown()), WHEN, leftOut),
                List.of("Service", "Provider"),
                measures,
                rows);
    }

    private List<Row> rows(ChosenCases chosen, String sql) {
        return jdbc.sql(sql)
                .params(chosen.parameters())
                .params(Map.of("most", settings.mostShown(), "today", calendar.today()))
                .query(Row.after(2, words::of))
                .list();
    }
}
