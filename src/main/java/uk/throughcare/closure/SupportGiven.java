package uk.throughcare.closure;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.throughcare.journey.CaseReference;

/** What the record says of the support given, and how it may be called to end. */
@Repository
class SupportGiven {

    /** Why a case ends: a code, and what people read. */
    record Reason(String code, String label) {}

    private final JdbcClient jdbc;

    SupportGiven(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Support to(CaseReference reference) {
        return jdbc.sql("""
                        select (select count(*) from care.attempt
                                where case_reference = :reference and outcome in ('ATTENDED', 'LATE')) as contacts,
                               (select count(*) from care.session_attendance s join care.placement p on p.id = s.placement
                                where p.case_reference = :reference and s.outcome in ('ATTENDED', 'LATE')) as sessions,
                               (select count(*) from care.follow_up where case_reference = :reference) as follow_ups,
                               (select count(*) from care.goal
                                where case_reference = :reference and replaced_at is null) as goals,
                               (select count(*) from care.goal g
                                where g.case_reference = :reference and g.replaced_at is null
                                  and exists (select 1 from care.goal_review r where r.goal = g.id)) as goals_reviewed
                        """)
                .param("reference", reference.value())
                .query(Support.class)
                .single();
    }

    /** The reasons that go with the outcome; one that was worked out already is always among them. */
    List<Reason> reasons(Outcome outcome, String workedOut) {
        return jdbc.sql("""
                        select code, label from care.reason_code
                        where to_close and (offered or code = :workedOut)
                          and ((reason_group = 'FINISHED') = :completed or code = :workedOut)
                        order by position
                        """)
                .param("workedOut", workedOut)
                .param("completed", outcome == Outcome.COMPLETED)
                .query(Reason.class)
                .list();
    }

    /** Where a referrer is told, under the reference that they were given. */
    record Referrer(CaseReference reference, String name, String address) {}

    /** Whoever referred the person to this case, or to one that was joined to it. */
    List<Referrer> referrers(CaseReference reference) {
        return jdbc.sql("""
                        select r.case_reference, r.referrer_name, r.referrer_email from care.referral r
                        join care.cases c on c.reference = r.case_reference
                        where :reference in (c.reference, c.joined_to)
                        """)
                .param("reference", reference.value())
                .query((row, number) -> new Referrer(
                        new CaseReference(row.getString("case_reference")),
                        row.getString("referrer_name"),
                        row.getString("referrer_email")))
                .list();
    }
}
