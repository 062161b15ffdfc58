package uk.throughcare.intake;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the person said when asked for consent, by the keys of the form ask-for-consent. */
record ConsentAnswer(
        @NotNull Consent consent,
        @NotNull LocalDate askedOn,
        @NotNull String askedHow,
        @Nullable String consentNote) {}
