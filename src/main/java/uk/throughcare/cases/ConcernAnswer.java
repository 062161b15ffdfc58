package uk.throughcare.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a duty officer did about a concern.
 *
 * @param done what was done, in words
 * @param referredTo codes of who was brought in
 */
public record ConcernAnswer(
        Answer answer,
        String done,
        List<String> referredTo,
        @Nullable String note) {

    public enum Answer {
        SETTLED,
        /** It stays open, and somebody looks at it again. */
        LOOK_AGAIN
    }
}
