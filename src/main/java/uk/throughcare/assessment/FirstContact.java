package uk.throughcare.assessment;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.throughcare.cases.Attempt;

/** Answers of the form make-first-contact: what came of one attempt, and when the next is to be. */
record FirstContact(
        @NotNull Attempt.Outcome outcome,
        @NotNull LocalDate contactOn,
        @NotNull Attempt.How how,
        Attempt.@Nullable WhoAsked whoAskedToChange,
        @Nullable String whyNot,
        @Nullable LocalDate nextOn,
        @Nullable String nextAt) {

    Attempt attempt() {
        return new Attempt(Attempt.Purpose.FIRST_CONTACT, outcome, contactOn, how, whoAskedToChange, whyNot);
    }
}
