package uk.throughcare.custody;

/** What an event means to us. */
sealed interface Meaning {

    /** The person is there now. */
    record PersonIs(Whereabouts there) implements Meaning {}

    /** The release date may be another now; which, the event does not say. */
    record ReleaseDateMayDiffer() implements Meaning {}

    /** Nothing that acts. */
    record Nothing(Outcome outcome) implements Meaning {}

    /** Something that we should act upon and cannot, until somebody has told us how. */
    record Unclear(String why) implements Meaning {}

    /** What became of an event. */
    enum Outcome {
        CHANGED,
        NOTHING_NEW,
        NO_OPEN_CASE,
        UNKNOWN_PERSON,
        NOT_OURS
    }
}
