package uk.throughcare.intake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/** What the senior link worker decided about two open cases of one person, by the keys of the form decide-about-the-duplicate. */
record DuplicateAnswer(
        @NotNull Decision duplicateDecision, @NotBlank String duplicateReason) {

    enum Decision {
        /** What was referred goes into the case that is open already. */
        JOIN,
        /** It is another matter: the case goes on beside the other. */
        NEW_CASE
    }
}
