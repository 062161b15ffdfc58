package uk.throughcare.reporting;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How people said they were doing at first and at the latest time, where both are known. */
@Repository
class AnsweredTwice {

    private static final String ANSWERS = """
            with met as (
                select f.* from care.case_fact f where %s and f.first_contact_on is not null),
            answers as (
                select 'ONS4' as instrument, a.*
                from met cross join lateral (values
                    ('satisfaction', satisfaction_before::numeric, satisfaction_now::numeric),
                    ('worthwhile', worthwhile_before, worthwhile_now),
                    ('happy', happy_before, happy_now),
                    ('anxious', anxious_before, anxious_now)) a (question, before, now)
                union all
                select 'SWEMWBS', 'total',
                       (array_agg(coalesce(m.metric, m.score) order by m.id) filter (where m.occasion = 'BASELINE'))[1],
                       (array_agg(coalesce(m.metric, m.score) order by m.id desc) filter (where m.occasion = 'REVIEW'))[1]
                from met join care.measure m on m.case_reference = met.case_reference and m.instrument = 'SWEMWBS'
                group by m.case_reference)
            """.formatted(ChosenCases.CONDITION);

    private final JdbcClient jdbc;

    AnsweredTwice(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One question.
     *
     * @param people who answered it twice
     * @param before what the first answers add up to
     * @param now what the latest answers add up to
     * @param squares of the changes, added up
     */
    record Answers(
            String instrument, String question, String title, long people, double before, double now, double squares) {

        Scores changes() {
            return new Scores(people, now - before, squares);
        }
    }

    /** @param change of the answer; @param people whose answer changed by so much */
    record Change(int change, long people) {}

    /** In the order of the instrument, questions that somebody answered twice. */
    List<Answers> of(ChosenCases chosen) {
        return jdbc.sql(ANSWERS + """
                        select a.instrument, a.question, q.title, count(*) as people, sum(a.before) as before,
                               sum(a.now) as now, sum((a.now - a.before) ^ 2) as squares
                        from answers a join care.measure_question q using (instrument, question)
                        where a.before is not null and a.now is not null
                        group by a.instrument, a.question, q.title, q.position
                        order by a.instrument, q.position
                        """)
                .params(chosen.parameters())
                .query(Answers.class)
                .list();
    }

    /** Ascending, each change between the lowest and the highest. */
    List<Change> changes(ChosenCases chosen, String question) {
        return jdbc.sql(ANSWERS + """
                        , changes as (
                            select (now - before)::int as change from answers
                            where instrument = 'ONS4' and question = :question and before is not null and now is not null)
                        select each.change, count(c.change) as people
                        from (select generate_series(min(change), max(change)) from changes) each (change)
                        left join changes c on c.change = each.change
                        group by each.change order by each.change
                        """)
                .params(chosen.parameters())
                .params(Map.of("question", question))
                .query(Change.class)
                .list();
    }

    /** How many cases had a first contact. */
    long met(ChosenCases chosen) {
        return jdbc.sql(ANSWERS + "select count(*) from met")
                .params(chosen.parameters())
                .query(Long.class)
                .single();
    }
}
