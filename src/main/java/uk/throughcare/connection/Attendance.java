package uk.throughcare.connection;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.throughcare.cases.Attempt;

/**
 * Answers of the form record-attendance: one session, and whether the activity goes on.
 *
 * @param whoseReason who is behind it, where the session was missed or did not happen
 */
record Attendance(
        @NotNull LocalDate sessionOn,
        Attempt.@NotNull Outcome outcome,
        @Nullable WhoseReason whoseReason,
        @Nullable String whyNot,
        @NotNull More more,
        Placement.@Nullable EndReason endReason) {

    enum WhoseReason {
        PERSON,
        PROVIDER,
        PRISON_OR_PROBATION
    }

    enum More {
        GOES_ON,
        /** Nobody expects the person there until it goes on. */
        STANDS_STILL,
        ENDED
    }
}
