package uk.throughcare.cases;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One try to speak with the person, and what came of it.
 *
 * @param whoAskedToChange who called it off, where it did not happen
 * @param whyNot the code of the reason, where the person was not reached
 */
public record Attempt(
        Purpose purpose,
        Outcome outcome,
        LocalDate on,
        How how,
        @Nullable WhoAsked whoAskedToChange,
        @Nullable String whyNot) {

    /** What the person was to be spoken with about. */
    public enum Purpose {
        FIRST_CONTACT,
        FOLLOW_UP,
        AFTER_RELEASE,
        /** What no task had asked for. */
        IN_BETWEEN
    }

    public enum Outcome {
        ATTENDED,
        LATE,
        DID_NOT_ATTEND,
        DID_NOT_HAPPEN;

        public boolean reached() {
            return this == ATTENDED || this == LATE;
        }
    }

    public enum How {
        FACE_TO_FACE,
        TELEPHONE,
        VIDEO,
        LETTER
    }

    public enum WhoAsked {
        PERSON,
        LINK_WORKER,
        PRISON_OR_PROBATION
    }
}
