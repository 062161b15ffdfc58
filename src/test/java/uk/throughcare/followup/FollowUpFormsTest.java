package uk.throughcare.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.throughcare.cases.Goals;
import uk.throughcare.forms.FormCheck;
import uk.throughcare.journey.NextStep;

/** Each form of follow-up asks what its record takes. */
class FollowUpFormsTest {

    private final FormCheck contact = FormCheck.of("follow-up/make-follow-up-contact");
    private final FormCheck review = FormCheck.of("follow-up/review-progress")
            .shows("goal1", "Cook for my daughter")
            .shows("goal2", "Sleep through")
            .shows("goal3", "")
            .shows("goal4", "")
            .shows("goal5", "");

    @Test
    void aReachedPersonIsAskedHowThingsAreAndWhatNext() {
        Map<String, Object> answers = reached();
        assertThatThrownBy(() -> contact.read(FollowUpContact.class, answers))
                .hasMessage("howThingsAre: an answer is needed; nextStep: an answer is needed");
        answers.put("howThingsAre", "Better");
        answers.put("nextStep", "FINISH");
        assertThat(contact.read(FollowUpContact.class, answers).nextStep()).isEqualTo(NextStep.FINISH);
    }

    @Test
    void aPersonWhoWasNotReachedIsAskedNothing() {
        assertThat(contact.read(FollowUpContact.class, missed()).nextStep()).isNull();
        assertThat(review.read(ProgressReview.class, missed()).scores()).isEmpty();
    }

    @Test
    void losingContactIsNotAChoice() {
        Map<String, Object> answers = reached();
        answers.putAll(Map.of("howThingsAre", "Better", "nextStep", "LOST_CONTACT"));
        assertThatThrownBy(() -> contact.read(FollowUpContact.class, answers)).hasMessageContaining("nextStep");
    }

    @Test
    void eachGoalNamedIsReviewedAndNoOther() {
        Map<String, Object> answers = reached();
        answers.putAll(Map.of("whatChanged", "I cook", "nextStep", "GO_ON", "measuresDeclined", true));
        assertThatThrownBy(() -> review.read(ProgressReview.class, answers))
                .hasMessage("goal1Outcome: an answer is needed; goal2Outcome: an answer is needed");
        answers.putAll(Map.of("goal1Outcome", "MET", "goal2Outcome", "DROPPED"));
        assertThat(review.read(ProgressReview.class, answers).outcomeOf(2)).isEqualTo(Goals.Outcome.DROPPED);
        answers.put("goal3Outcome", "MET");
        assertThatThrownBy(() -> review.read(ProgressReview.class, answers)).hasMessageContaining("goal3Outcome");
    }

    @Test
    void theFourQuestionsAreAskedAgain() {
        Map<String, Object> answers = reached();
        answers.putAll(
                Map.of("whatChanged", "I cook", "nextStep", "GO_ON", "goal1Outcome", "MET", "goal2Outcome", "NOT"));
        assertThatThrownBy(() -> review.read(ProgressReview.class, answers)).hasMessageContaining("satisfaction");
        answers.putAll(Map.of("satisfaction", 7, "worthwhile", 7, "happy", 8, "anxious", 2));
        assertThat(review.read(ProgressReview.class, answers).scores()).hasSize(4);
    }

    private static Map<String, Object> reached() {
        return new HashMap<>(Map.of("outcome", "ATTENDED", "contactOn", "2026-11-22", "how", "FACE_TO_FACE"));
    }

    private static Map<String, Object> missed() {
        return Map.of(
                "outcome", "DID_NOT_ATTEND", "contactOn", "2026-11-22", "how", "TELEPHONE", "whyNot", "NO_ANSWER");
    }
}
