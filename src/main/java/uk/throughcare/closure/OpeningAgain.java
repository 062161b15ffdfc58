package uk.throughcare.closure;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;

/** A closed case that is to go on, by the keys of the form open-case-again. */
record OpeningAgain(
        @NotBlank String reference,

        @AssertTrue(message = "ask the person first: without their consent the case stays closed")
        boolean consentAgain,

        @NotBlank String openAgainReason) {}
