package uk.throughcare.closure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/** A case that is to end early, by the keys of the form close-case-early. */
record EarlyEnd(
        @NotBlank String reference,
        @NotNull String closureReason,
        @NotBlank String closureNote) {}
