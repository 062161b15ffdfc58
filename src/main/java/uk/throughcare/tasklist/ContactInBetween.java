package uk.throughcare.tasklist;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import uk.throughcare.cases.Attempt;

/** The answers of “Record a contact”, as far as they are more than words. */
record ContactInBetween(
        @NotNull String reference,
        @NotNull Attempt.Outcome outcome,
        @NotNull LocalDate contactOn,
        @NotNull Attempt.How how) {

    Attempt attempt() {
        return new Attempt(Attempt.Purpose.IN_BETWEEN, outcome, contactOn, how, null, null);
    }
}
