package uk.throughcare.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the referrer's team adds, by the keys of the form give-missing-facts.
 *
 * @param nothingMore whether they cannot tell more
 */
record MissingFacts(
        List<String> needs,
        @Nullable Integer wellbeing,
        @Nullable String wants,
        @Nullable String moreFacts,
        boolean nothingMore) {

    MissingFacts {
        needs = needs == null ? List.of() : List.copyOf(needs);
    }

    boolean tellsSomething() {
        return !needs.isEmpty() || wellbeing != null || wants != null || moreFacts != null;
    }
}
