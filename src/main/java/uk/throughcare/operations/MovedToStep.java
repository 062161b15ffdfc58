package uk.throughcare.operations;

import jakarta.validation.constraints.NotBlank;

/** A case that is to go on at another step, by the keys of the form move-to-step. */
record MovedToStep(
        @NotBlank String reference,
        @NotBlank String step,
        @NotBlank String whyMoved) {}
