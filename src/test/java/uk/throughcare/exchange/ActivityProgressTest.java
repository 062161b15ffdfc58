package uk.throughcare.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far an activity has come, as the guide SDOH Clinical Care calls it. */
class ActivityProgressTest {

    /** Task.status in the guide's profile of a task for managing a referral. */
    private static final Set<String> OF_THE_GUIDE = Set.of(
            "draft",
            "requested",
            "received",
            "accepted",
            "rejected",
            "cancelled",
            "in-progress",
            "on-hold",
            "failed",
            "completed",
            "entered-in-error");

    @ParameterizedTest
    @CsvSource({
        "CHOSEN,,,0, draft, Provider not asked yet",
        "ASKED,,,0, requested, Provider asked",
        "WAITING,,,0, received, On the waiting list",
        "ACCEPTED,,,0, accepted, Has a place",
        "ACCEPTED,,,2, in-progress, Attends",
        "ACCEPTED,ABSENCE,,2, on-hold, Stands still",
        "ACCEPTED,BY_HAND,,0, on-hold, Stands still",
        "DECLINED,,DECLINED,0, rejected, Declined by the provider",
        "DECLINED,,NO_ANSWER,0, cancelled, No answer from the provider",
        "DECLINED,,CANCELLED,0, cancelled, Cancelled",
        "ENDED,,COMPLETED,5, completed, Completed",
        "ENDED,,LEFT_EARLY,2, failed, The person left early",
        "ENDED,,MOVED,2, cancelled, The person moved",
        "ENDED,ABSENCE,CANCELLED,0, cancelled, Cancelled",
        "ENDED,,NO_ANSWER,0, cancelled, No answer from the provider"
    })
    void eachStateHasItsStatusAndWhatThatLeavesOpen(
            String state,
            @Nullable String paused,
            @Nullable String endReason,
            int attended,
            String status,
            String businessStatus) {
        ActivityProgress progress = ActivityProgress.of(activity(state, paused, endReason, attended));

        assertThat(progress.status().toCode()).isEqualTo(status).isIn(OF_THE_GUIDE);
        assertThat(progress.businessStatus()).isEqualTo(businessStatus);
    }

    @Test
    void aStateThatNobodyKnowsIsNotGuessed() {
        assertThatThrownBy(() -> ActivityProgress.of(activity("LOST", null, null, 0)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ActivityProgress.of(activity("ENDED", null, null, 0)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    static CaseRecord.Activity activity(
            String state, @Nullable String paused, @Nullable String endReason, int attended) {
        return new CaseRecord.Activity(
                1,
                "Gardening",
                "Green Fingers",
                state,
                paused,
                Instant.parse("2027-01-04T10:00:00Z"),
                null,
                null,
                endReason,
                null,
                true,
                attended,
                attended);
    }
}
