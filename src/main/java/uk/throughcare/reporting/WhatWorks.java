package uk.throughcare.reporting;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.throughcare.calendar.WorkCalendar;

/** What came of the support that people were given, by what it was. */
@Repository
class WhatWorks {

    private static final String CASES = """
            with chosen as materialized (
                select f.*, staff.cost as staff_cost
                from care.case_fact f
                left join unnest(cast(:models as text[]), cast(:staffCosts as numeric[])) staff (model, cost)
                       on staff.model = f.support_model
                where %s and f.accepted_at is not null),
            connection as materialized (
                select p.case_reference, p.service, start.begun as started, care.offered_cost(s.public_id) as cost,
                       count(*) filter (where start.begun) over (partition by p.case_reference) as begun,
                       coalesce(p.end_reason = 'COMPLETED', false) or attended.sessions >= :sessions as sustained
                from care.placement p
                join chosen c on c.case_reference = p.case_reference
                join care.service_listing s on s.id = p.service
                cross join lateral (select coalesce(p.start_on <= :today, false) as begun) start
                cross join lateral (
                    select count(*) as sessions from care.session_attendance a
                    where a.placement = p.id and a.outcome in ('ATTENDED', 'LATE')) attended),
            about as (
            """.formatted(ChosenCases.CONDITION);

    private static final String ABOUT = Stream.of(Support.values())
            .map(support -> "select '%s' as support, told.* from (%s) told".formatted(support.name(), support.about()))
            .collect(Collectors.joining(" union all "));

    private static final String WORKED = """
            )
            select about.support, about.name, count(*) as cases, count(*) filter (where about.started) as started,
                   count(*) filter (where about.sustained) as sustained,
                   sum(about.sustained_connections) as sustained_connections, sum(about.cost) as cost,
                   sum(c.goals_met) as goals_met,
                   sum(c.goals_met + c.goals_partly + c.goals_not + c.goals_dropped) as goals_reviewed,
                   count(c.satisfaction_now - c.satisfaction_before) as answered_twice,
                   avg(c.satisfaction_now - c.satisfaction_before) as change
            from about join chosen c on c.case_reference = about.case_reference
            group by about.support, about.name order by count(*) desc, about.name
            """;

    private final JdbcClient jdbc;
    private final WorkCalendar calendar;
    private final ImpactSettings settings;

    WhatWorks(JdbcClient jdbc, WorkCalendar calendar, ImpactSettings settings) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.settings = settings;
    }

    /**
     * @param support what it is told apart by
     * @param name none where it is not known
     * @param cost of staff and of activities, in pounds
     * @param change in life satisfaction on average; none if nobody answered twice
     */
    record Worked(
            Support support,
            @Nullable String name,
            long cases,
            long started,
            long sustained,
            long sustainedConnections,
            BigDecimal cost,
            long goalsMet,
            long goalsReviewed,
            long answeredTwice,
            @Nullable Double change) {}

    /** By each that support can be told apart by, asked for at once; most cases first. */
    Map<Support, List<Worked>> of(ChosenCases chosen) {
        return jdbc
                .sql(CASES + ABOUT + WORKED)
                .params(chosen.parameters())
                .params(Map.of(
                        "models", settings.supportModels(),
                        "staffCosts", settings.staffCosts(),
                        "sessions", settings.sustainedSessions(),
                        "today", calendar.today()))
                .query(Worked.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Worked::support));
    }
}
