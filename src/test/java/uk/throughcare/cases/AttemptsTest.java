package uk.throughcare.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.throughcare.cases.Attempt.Outcome.ATTENDED;
import static uk.throughcare.cases.Attempt.Outcome.DID_NOT_ATTEND;
import static uk.throughcare.cases.Attempt.Outcome.LATE;
import static uk.throughcare.cases.Attempt.Purpose.FIRST_CONTACT;
import static uk.throughcare.cases.Attempt.Purpose.FOLLOW_UP;

import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import uk.throughcare.JourneyTest;
import uk.throughcare.cases.Attempt.Outcome;
import uk.throughcare.cases.Attempt.Purpose;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.Refused;

@JourneyTest
@Transactional
class AttemptsTest {

    @Autowired
    Attempts attempts;

    @Autowired
    Timeline timeline;

    @Autowired
    Cases cases;

    @Autowired
    ExampleCases examples;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    CaseReference reference;

    @BeforeEach
    void aCase() {
        reference = examples.openedDaysAgo(10, "LEI");
    }

    @Test
    void aPersonWhoCameIsReachedAlsoWhenLate() {
        assertThat(tried(FIRST_CONTACT, ATTENDED).contactMade()).isTrue();
        assertThat(tried(FIRST_CONTACT, LATE).contactMade()).isTrue();
        assertThat(attempts.everReached(reference)).isTrue();
    }

    @Test
    void afterThreeAttemptsNoneIsLeft() {
        assertThat(tried(FIRST_CONTACT, DID_NOT_ATTEND)).isEqualTo(new Attempts.Result(false, true, 1));
        assertThat(tried(FIRST_CONTACT, DID_NOT_ATTEND).attemptsLeft()).isTrue();
        assertThat(tried(FIRST_CONTACT, DID_NOT_ATTEND)).isEqualTo(new Attempts.Result(false, false, 3));
        assertThat(attempts.everReached(reference)).isFalse();
    }

    @Test
    void keepingOnTryingStartsTheCountAgain() {
        tried(FIRST_CONTACT, DID_NOT_ATTEND);
        tried(FIRST_CONTACT, DID_NOT_ATTEND);
        attempts.keepTrying(reference);
        assertThat(tried(FIRST_CONTACT, DID_NOT_ATTEND).number()).isEqualTo(1);
        assertThat(timeline.of(reference)).extracting(Timeline.Entry::what).contains("TRYING_ON");
    }

    @Test
    void reachingThePersonStartsTheCountAgain() {
        tried(FOLLOW_UP, DID_NOT_ATTEND);
        tried(FOLLOW_UP, ATTENDED);
        assertThat(tried(FOLLOW_UP, DID_NOT_ATTEND).number()).isEqualTo(1);
    }

    @Test
    void eachPurposeAndEachTeamCountsForItself() {
        tried(FIRST_CONTACT, DID_NOT_ATTEND);
        assertThat(tried(FOLLOW_UP, DID_NOT_ATTEND).number()).isEqualTo(1);
        examples.openedDaysAgo(1, "MDI");
        cases.moveTo(reference, "MDI", true);
        assertThat(tried(FIRST_CONTACT, DID_NOT_ATTEND).number()).isEqualTo(1);
    }

    @Test
    void aContactThatIsStillToComeIsRefused() {
        assertRefused(today().plusDays(1), "contactOn: it must be today or in the past");
    }

    @Test
    void aContactBeforeTheReferralIsRefused() {
        tried(FIRST_CONTACT, DID_NOT_ATTEND, today().minusDays(10));
        assertRefused(today().minusDays(11), "contactOn: it must not be before the referral was received");
    }

    @Test
    void anAttemptIsTold() {
        tried(FOLLOW_UP, LATE);
        assertThat(timeline.of(reference).get(0).what()).isEqualTo("FOLLOW_UP_ATTEMPTED");
        assertThat(timeline.of(reference).get(0).detail()).containsEntry("outcome", "LATE");
    }

    @Test
    void whatWasRecordedIsNeverChanged() {
        tried(FIRST_CONTACT, DID_NOT_ATTEND);
        assertThatThrownBy(() ->
                        jdbc.sql("update care.attempt set outcome = 'ATTENDED'").update())
                .hasMessageContaining("never changed");
    }

    private void assertRefused(LocalDate on, String why) {
        assertThatThrownBy(() -> tried(FIRST_CONTACT, ATTENDED, on))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(why);
        assertThat(attempts.everReached(reference)).isFalse();
    }

    private Attempts.Result tried(Purpose purpose, Outcome outcome) {
        return tried(purpose, outcome, today());
    }

    private Attempts.Result tried(Purpose purpose, Outcome outcome, LocalDate on) {
        return attempts.record(reference, new Attempt(purpose, outcome, on, Attempt.How.TELEPHONE, null, null));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
