package uk.throughcare.cases;

import org.jspecify.annotations.Nullable;

/**
 * A worry about somebody's safety.
 *
 * @param about the code of whom it is about, where it was asked
 * @param kind the code of what is feared, where it was asked
 * @param dangerNow whether somebody is in danger at this moment
 */
public record Concern(
        Source source,
        @Nullable String about,
        @Nullable String kind,
        boolean dangerNow,
        @Nullable String words) {

    /** How it came up. */
    public enum Source {
        /** Somebody raised it by hand. */
        REPORTED,
        /** Somebody ticked in a form that they are worried. */
        TICKED,
        /** The person told of thoughts of being better off dead or of hurting themself. */
        PHQ9_ITEM_9
    }
}
