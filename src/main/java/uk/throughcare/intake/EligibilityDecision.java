package uk.throughcare.intake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** What the senior link worker decided, by the keys of the form decide-eligibility. */
record EligibilityDecision(
        @NotNull Decision decision,
        @Nullable String declineReason,
        @NotBlank String decisionReason) {

    enum Decision {
        ACCEPT,
        DECLINE
    }

    boolean accepted() {
        return decision == Decision.ACCEPT;
    }
}
