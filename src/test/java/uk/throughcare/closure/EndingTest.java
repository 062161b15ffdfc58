package uk.throughcare.closure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EndingTest {

    private static final Support NONE = new Support(0, 0, 0, 0, 0);

    @Test
    void supportIsCompletedWhenEachGoalWasReviewed() {
        assertThat(Ending.finished(new Support(1, 4, 2, 2, 2)))
                .isEqualTo(new Ending(Outcome.COMPLETED, "SUPPORT_COMPLETED"));
    }

    @Test
    void aGoalWithoutReviewMakesItEndedEarly() {
        assertThat(Ending.finished(new Support(1, 4, 1, 2, 1)))
                .isEqualTo(new Ending(Outcome.ENDED_EARLY, "NOT_ENGAGED"));
    }

    @Test
    void signpostingIsCompletedByItsCheckIn() {
        assertThat(Ending.finished(new Support(2, 0, 1, 0, 0)).outcome()).isEqualTo(Outcome.COMPLETED);
        assertThat(Ending.finished(new Support(1, 0, 0, 0, 0)).outcome()).isEqualTo(Outcome.ENDED_EARLY);
    }

    @Test
    void withoutAnAttendedContactItNeverStartedAndNothingIsOwed() {
        assertThat(Ending.finished(NONE)).isEqualTo(new Ending(Outcome.NOT_STARTED, "NO_CONTACT"));
        assertThat(Ending.lostContact(NONE)).isEqualTo(new Ending(Outcome.NOT_STARTED, "NO_CONTACT"));
    }

    @Test
    void lostContactEndsEarlyHoweverMuchWasReviewed() {
        assertThat(Ending.lostContact(new Support(3, 4, 2, 2, 2)))
                .isEqualTo(new Ending(Outcome.ENDED_EARLY, "LOST_CONTACT"));
    }

    @Test
    void whateverElseEndsItBringsItsReason() {
        assertThat(Ending.because("LOST_CONTACT_AFTER_RELEASE", new Support(1, 1, 0, 1, 0)))
                .isEqualTo(new Ending(Outcome.ENDED_EARLY, "LOST_CONTACT_AFTER_RELEASE"));
        assertThat(Ending.because("DIED", NONE)).isEqualTo(new Ending(Outcome.NOT_STARTED, "DIED"));
    }
}
