package uk.throughcare.reporting;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.throughcare.reporting.Figure.Explained;
import uk.throughcare.reporting.Figure.Row;
import uk.throughcare.reporting.Figure.Unit;

/** What people needed and nothing in the directory met: what to commission next. */
@Repository
class UnmetNeeds {

    private static final String COUNTED =
            "Cases in which nothing suitable was found for a need, by what was looked for and where. A case counts once at each. The %d with the most cases are shown.";
    private static final String WHEN =
            "Cases referred on the days chosen; what was recorded up to when they were last counted.";
    private static final String LEFT_OUT =
            "Needs for which something was found. Where the person was is not known of what was recorded long ago.";

    private final JdbcClient jdbc;
    private final FigureWords words;
    private final ImpactSettings settings;

    UnmetNeeds(JdbcClient jdbc, FigureWords words, ImpactSettings settings) {
        this.jdbc = jdbc;
        this.words = words;
        this.settings = settings;
    }

    Figure byPathwayAndPlace(ChosenCases chosen) {
        return new Figure(
                        "Nothing suitable found, by area of need and place",
                        explained(),
                        List.of("Area of need", "Place", "Team"),
                        List.of("Cases"),
                        rows(chosen, "w.title", "join care.pathway w on w.code = u.pathway"))
                .in(Unit.CASES);
    }

    Figure byNeedAndPlace(ChosenCases chosen) {
        return new Figure(
                        "Nothing suitable found, by need and place",
                        explained(),
                        List.of("Need", "Place", "Team"),
                        List.of("Cases"),
                        rows(
                                chosen,
                                "w.title",
                                "cross join lateral unnest(u.needs) looked (need) join care.support_need w on w.code = looked.need"))
                .in(Unit.CASES);
    }

    private Explained explained() {
        return new Explained(COUNTED.formatted(settings.mostShown()), WHEN, LEFT_OUT);
    }

    private List<Row> rows(ChosenCases chosen, String name, String from) {
        return jdbc.sql("""
                        select %s, case u.in_custody when true then 'In prison' when false then 'In the community'
                                   else 'Not known' end as place,
                               team.name, count(distinct u.case_reference)
                        from care.case_fact f
                        join care.unmet_need u on u.case_reference = f.case_reference
                        join care.team team on team.id = care.whole_team(u.team)
                        %s
                        where %s
                        group by 1, 2, 3 order by 4 desc, 1, 2, 3 limit :most
                        """.formatted(name, from, ChosenCases.CONDITION))
                .params(chosen.parameters())
                .param("most", settings.mostShown())
                .query(Row.after(3, words::of))
                .list();
    }
}
