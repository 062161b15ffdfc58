package uk.throughcare.reporting;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What figures ask of each case, one row per case, worked out again for those that changed. */
@Repository
class CaseFacts {

    private static final String FACTS = """
            team, status, referral_channel, referrer_role, support_model, priority, in_custody_at_referral, received_at,
            received_on, accepted_at, declined, decline_reason, first_contact_on, plan_agreed_on, started_on, attended_on,
            completed_on, placements_started, placements_attended, placements_completed, released_on,
            in_touch_after_release_on, closed_at, outcome, closure_reason, goals_met, goals_partly, goals_not, goals_dropped,
            satisfaction_before, satisfaction_now, worthwhile_before, worthwhile_now, happy_before, happy_now, anxious_before,
            anxious_now, unmet_needs, person_id, age_at_referral, equality""";

    // as an array, or the planner goes through all cases in order to find those few
    private static final String REFRESH = """
            with changed as (
                delete from care.case_changed where id in (select id from care.case_changed order by id limit :most)
                returning case_reference),
            written as (
                insert into care.case_fact as known (case_reference, %1$s)
                select case_reference, %1$s from care.case_fact_now
                where case_reference = any (array(select case_reference from changed))
                order by case_reference
                on conflict (case_reference) do update set (%1$s) = row (%2$s)
                where known.* is distinct from excluded.*)
            select count(*) from changed
            """.formatted(FACTS, FACTS.replaceAll("(\\w+)", "excluded.$1"));

    private final JdbcClient jdbc;

    CaseFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Works out cases that changed, those first that changed first.
     *
     * @return how many changes there were to take up: fewer than at most when none is left
     */
    @Transactional
    public int refresh(int most) {
        hold();
        return jdbc.sql(REFRESH).param("most", most).query(Integer.class).single();
    }

    /** From now on all that changed before this moment is counted. */
    @Transactional
    public void areOf(Instant moment) {
        jdbc.sql("update care.case_fact_refresh set refreshed_at = :moment")
                .param("moment", Timestamp.from(moment))
                .update();
    }

    /** The moment up to which changes are counted; none before the first round. */
    Optional<Instant> moment() {
        return jdbc.sql("select refreshed_at from care.case_fact_refresh where refreshed_at is not null")
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /** Has every case worked out again, however it stands. */
    void changeAll() {
        jdbc.sql("insert into care.case_changed (case_reference) select reference from care.cases")
                .update();
    }

    /** A round that reads earlier and writes later would write what is no longer so. */
    private void hold() {
        jdbc.sql("select one from care.case_fact_refresh for update")
                .query(Boolean.class)
                .single();
    }
}
