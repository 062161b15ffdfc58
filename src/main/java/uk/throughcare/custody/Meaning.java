package uk.throughcare.custody;

/** What an event means to us. */
sealed interface Meaning {

    /** The person is there now. */
    record PersonIs(Whereabouts there) implements Meaning {}

    /** The release date may be another now; which, the event does not say. */
    record ReleaseDateMayDiffer() implements Meaning {}

    /**
     * These numbers are one person's.
     *
     * @param current those that count from now on
     * @param former one that was given up
     */
    record OnePerson(Numbers current, Numbers former) implements Meaning {}

    /** Who was taken for one person is two. */
    record TwoPeople(Numbers one, Numbers other) implements Meaning {}

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
        NOT_OURS;

        static Outcome ofChange(boolean changed) {
            return changed ? CHANGED : NOTHING_NEW;
        }
    }
}
