package uk.throughcare.connection;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One activity that a person is introduced to.
 *
 * @param round the how-manieth choosing of activities it belongs to
 * @param declineReason why there was no place, in the provider's words
 * @param shareAgreed whether the person agrees that the provider is told of them
 * @param forProvider what the provider has to know, in words
 */
record Placement(
        int id,
        int service,
        int round,
        State state,
        Instant chosenAt,
        @Nullable LocalDate startOn,
        @Nullable Integer expectedWaitWeeks,
        @Nullable LocalDate endedOn,
        @Nullable EndReason endReason,
        @Nullable String declineReason,
        boolean shareAgreed,
        @Nullable String forProvider) {

    enum State {
        CHOSEN,
        ASKED,
        WAITING,
        ACCEPTED,
        DECLINED,
        ENDED
    }

    enum EndReason {
        COMPLETED,
        LEFT_EARLY,
        MOVED,
        CANCELLED,
        DECLINED,
        /** The provider was reminded, and still said nothing. */
        NO_ANSWER
    }

    boolean isOpen() {
        return isUnanswered() || state == State.ACCEPTED;
    }

    boolean isUnanswered() {
        return state == State.CHOSEN || state == State.ASKED || state == State.WAITING;
    }
}
