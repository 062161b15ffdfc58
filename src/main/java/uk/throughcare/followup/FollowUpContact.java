package uk.throughcare.followup;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.throughcare.cases.Attempt;
import uk.throughcare.journey.NextStep;

/**
 * Answers of the form make-follow-up-contact.
 *
 * @param nextStep asked for when the person was reached
 * @param nextOn the day of the next appointment, if one was agreed
 */
record FollowUpContact(
        @NotNull Attempt.Outcome outcome,
        @NotNull LocalDate contactOn,
        @NotNull Attempt.How how,
        Attempt.@Nullable WhoAsked whoAskedToChange,
        @Nullable String whyNot,
        @Nullable NextStep nextStep,
        @Nullable LocalDate nextOn,
        @Nullable String nextAt) {

    Attempt attempt() {
        return new Attempt(Attempt.Purpose.FOLLOW_UP, outcome, contactOn, how, whoAskedToChange, whyNot);
    }
}
