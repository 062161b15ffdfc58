package uk.throughcare.connection;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One activity that a person is introduced to.
 *
 * @param round the how-manieth choosing of activities it belongs to
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
        @Nullable EndReason endReason) {

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
        DECLINED
    }

    boolean isUnanswered() {
        return state == State.CHOSEN || state == State.ASKED || state == State.WAITING;
    }
}
