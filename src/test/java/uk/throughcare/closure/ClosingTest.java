package uk.throughcare.closure;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import uk.throughcare.JourneyTest;
import uk.throughcare.cases.Attempt;
import uk.throughcare.cases.Attempt.Outcome;
import uk.throughcare.cases.Attempts;
import uk.throughcare.cases.Case;
import uk.throughcare.cases.Cases;
import uk.throughcare.cases.ExampleCases;
import uk.throughcare.cases.Timeline;
import uk.throughcare.journey.CaseReference;

@JourneyTest
@Transactional
class ClosingTest {

    @Autowired
    SupportGiven support;

    @Autowired
    CaseClosure closure;

    @Autowired
    Attempts attempts;

    @Autowired
    Cases cases;

    @Autowired
    Timeline timeline;

    @Autowired
    ExampleCases examples;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private CaseReference reference;

    @BeforeEach
    void aCase() {
        reference = examples.openedDaysAgo(30, "LEI");
    }

    @Test
    void whatWasOnlyMissedIsNotSupport() {
        contact(Outcome.DID_NOT_ATTEND);
        session("DID_NOT_ATTEND", 1);
        session("DID_NOT_HAPPEN", 2);

        assertThat(support.to(reference).begun()).isFalse();
    }

    @Test
    void oneAttendedContactOrSessionIsSupportThatHadBegun() {
        contact(Outcome.LATE);
        session("ATTENDED", 1);

        assertThat(support.to(reference)).isEqualTo(new Support(1, 1, 0, 0, 0));
    }

    @Test
    void onlyGoalsThatCountAtTheEndMustBeReviewed() {
        long kept = goal(1, false);
        goal(2, true);
        assertThat(support.to(reference)).isEqualTo(new Support(0, 0, 0, 1, 0));

        review(kept);
        review(kept);

        assertThat(support.to(reference)).isEqualTo(new Support(0, 0, 0, 1, 1));
    }

    @Test
    void reasonsFollowTheOutcome() {
        assertThat(support.reasons(uk.throughcare.closure.Outcome.COMPLETED, "SUPPORT_COMPLETED"))
                .extracting(SupportGiven.Reason::code)
                .containsExactly("SUPPORT_COMPLETED");
        assertThat(support.reasons(uk.throughcare.closure.Outcome.ENDED_EARLY, "NOT_ENGAGED"))
                .extracting(SupportGiven.Reason::code)
                .contains("NOT_ENGAGED", "MOVED_AWAY", "SENTENCE_ENDED")
                .doesNotContain("SUPPORT_COMPLETED", "DIED", "NO_CONSENT");
        assertThat(support.reasons(uk.throughcare.closure.Outcome.ENDED_EARLY, "DIED"))
                .extracting(SupportGiven.Reason::code)
                .contains("DIED");
    }

    @Test
    void theReferrerIsToldTheOutcomeAndNothingElse() {
        jdbc.sql("""
                        insert into care.referral (case_reference, team, channel, account, referrer_name, referrer_role,
                                                   referrer_email, reasons, consent, received_at)
                        values (:reference, 'LEI', 'TASKLIST', 'lee.referrer', 'Kim Example', 'OFFICER',
                                'kim@example.org', 'secret words', 'GIVEN', now())
                        """).param("reference", reference.value()).update();

        closure.close(reference, uk.throughcare.closure.Outcome.ENDED_EARLY, "MOVED_AWAY");

        assertThat(jdbc.sql("""
                        select recipient || ' ' || template || ' ' || codes from care.notification
                        where case_reference = :reference
                        """)
                        .param("reference", reference.value())
                        .query(String.class)
                        .single())
                .isEqualTo("kim@example.org CASE_CLOSED {\"outcome\": \"ENDED_EARLY\"}");
        Case closed = cases.get(reference);
        assertThat(closed.status()).isEqualTo(Case.Status.CLOSED);
        assertThat(closed.outcome()).isEqualTo("ENDED_EARLY");
        assertThat(closed.closureReason()).isEqualTo("MOVED_AWAY");
        assertThat(timeline.of(reference)).extracting(Timeline.Entry::what).contains("CASE_CLOSED");
    }

    private void contact(Outcome outcome) {
        attempts.record(
                reference,
                new Attempt(Attempt.Purpose.FIRST_CONTACT, outcome, today(), Attempt.How.FACE_TO_FACE, null, null));
    }

    private void session(String outcome, int number) {
        jdbc.sql("""
                        insert into care.service_listing (id, name, provider, kind, place, days, description)
                        select 900001, 'Reading group', 'An example', min(code), 'ONLINE', 'Mondays', 'For a test'
                        from care.activity_kind on conflict do nothing
                        """).update();
        jdbc.sql("""
                        with place as (insert into care.placement (case_reference, team, service, round, state, chosen_at, start_on,
                                                                   ended_on, end_reason)
                                       values (:reference, 'LEI', 900001, :number, 'ENDED', now(), :on, :on, 'COMPLETED')
                                       returning id)
                        insert into care.session_attendance (placement, session_on, outcome, recorded_at)
                        select id, :on, :outcome, now() from place
                        """)
                .param("reference", reference.value())
                .param("number", number)
                .param("on", Date.valueOf(today()))
                .param("outcome", outcome)
                .update();
    }

    private long goal(int number, boolean replaced) {
        return jdbc.sql("""
                        insert into care.goal (case_reference, number, words, set_at, replaced_at)
                        values (:reference, :number, 'a goal', now(), case when :replaced then now() end) returning id
                        """)
                .param("reference", reference.value())
                .param("number", number)
                .param("replaced", replaced)
                .query(Long.class)
                .single();
    }

    private void review(long goal) {
        jdbc.sql("""
                        insert into care.goal_review (goal, case_reference, outcome, reviewed_on, recorded_at)
                        values (:goal, :reference, 'MET', :on, now())
                        """)
                .param("goal", goal)
                .param("reference", reference.value())
                .param("on", Date.valueOf(today()))
                .update();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
