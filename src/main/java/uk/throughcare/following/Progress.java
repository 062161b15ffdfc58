package uk.throughcare.following;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far running cases have followed.
 *
 * @param begunBy who has them follow
 * @param endedAt when none waited any longer
 * @param waiting process instances that are still to move
 * @param ended that ended before their turn
 * @param refused the first of those that stay where they are, and why
 */
record Progress(
        int id,
        Mode mode,
        String reason,
        String begunBy,
        Instant begunAt,
        State state,
        @Nullable Instant endedAt,
        long waiting,
        long moved,
        long ended,
        long refusedInAll,
        List<Stayed> refused) {

    enum State {
        RUNNING,
        PAUSED,
        DONE
    }

    /** A process instance that could not move. */
    record Stayed(@Nullable String caseReference, String process, int fromVersion, int toVersion, String reason) {}
}
