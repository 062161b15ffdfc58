package uk.throughcare.closure;

/** How a case ended; derived from what was recorded, never typed. */
enum Outcome {
    /** Support was given, and the goals were reviewed. */
    COMPLETED,
    /** Support had begun. */
    ENDED_EARLY,
    /** There was no attended contact. */
    NOT_STARTED
}
