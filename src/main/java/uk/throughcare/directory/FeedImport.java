package uk.throughcare.directory;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading a feed, or how far it is.
 *
 * @param problem why the feed could not be read to its end; then nothing of it was made inactive
 * @param refused how many services were not taken; the rest went on
 * @param madeInactive how many the feed had before and has no more
 */
record FeedImport(
        UUID id,
        String feed,
        State state,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String problem,
        int taken,
        int changed,
        int unchanged,
        int refused,
        int madeInactive,
        List<Refusal> refusals) {

    enum State {
        READING,
        DONE,
        BROKEN_OFF
    }

    /**
     * @param id as the feed names it; none: it has none
     */
    record Refusal(@Nullable String id, String reason) {}
}
