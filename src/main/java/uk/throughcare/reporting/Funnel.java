package uk.throughcare.reporting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far cases came on their way, each counted once at every step up to the furthest that it reached. */
@Repository
class Funnel {

    /** Which steps the record tells of, and of each when it was and when the step before; who skipped one has reached it too. */
    private static final String STEPS = """
            with chosen as (
                select f.*, (f.accepted_at at time zone 'Europe/London')::date as accepted_on,
                       case when f.completed_on is not null then 7 when f.attended_on is not null then 6
                            when f.started_on is not null then 5 when f.plan_agreed_on is not null then 4
                            when f.first_contact_on is not null then 3 when f.accepted_at is not null then 2
                            else 1 end as reached
                from care.case_fact f where %s)
            """.formatted(ChosenCases.CONDITION);

    private final JdbcClient jdbc;

    Funnel(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param step 1 for referred, up to 7 for completed
     * @param cases that reached it or a later one
     * @param days median since the step before; none where no case has both
     */
    record Step(int step, long cases, @Nullable Double days) {}

    /**
     * @param before the step that was not reached any more
     * @param why of the case's end
     */
    record Lost(int before, String why, long cases) {}

    record AfterRelease(
            long released, long inTouch, @Nullable Double days) {}

    List<Step> steps(ChosenCases chosen) {
        return jdbc.sql(STEPS + """
                        select s.step, count(*) filter (where c.reached >= s.step) as cases,
                               percentile_cont(0.5) within group (order by greatest(s.happened - s.before, 0))
                                   filter (where s.happened - s.before is not null) as days
                        from chosen c cross join lateral (values
                            (1, c.received_on, null::date),
                            (2, c.accepted_on, c.received_on),
                            (3, c.first_contact_on, c.accepted_on),
                            (4, c.plan_agreed_on, c.first_contact_on),
                            (5, c.started_on, c.plan_agreed_on),
                            (6, c.attended_on, c.started_on),
                            (7, c.completed_on, c.attended_on)) s (step, happened, before)
                        group by s.step order by s.step
                        """)
                .params(chosen.parameters())
                .query(Step.class)
                .list();
    }

    List<Lost> lost(ChosenCases chosen) {
        return jdbc.sql(STEPS + """
                        select c.reached + 1 as before, coalesce(r.label, 'No reason recorded') as why, count(*) as cases
                        from chosen c
                        left join care.reason_code r on r.code = coalesce(c.decline_reason, c.closure_reason)
                        where c.status in ('DECLINED', 'CLOSED') and c.outcome is distinct from 'COMPLETED' and c.reached < 7
                        group by c.reached, why
                        order by c.reached, count(*) desc, why
                        """)
                .params(chosen.parameters())
                .query(Lost.class)
                .list();
    }

    AfterRelease afterRelease(ChosenCases chosen) {
        return jdbc.sql(STEPS + """
                        select count(released_on) as released, count(in_touch_after_release_on) as in_touch,
                               percentile_cont(0.5) within group (order by in_touch_after_release_on - released_on)
                                   filter (where in_touch_after_release_on is not null) as days
                        from chosen
                        """)
                .params(chosen.parameters())
                .query(AfterRelease.class)
                .single();
    }
}
