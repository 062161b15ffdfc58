package uk.throughcare.closure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the person said who does not want the support any longer, by the keys of the form withdraw-consent. */
record Withdrawal(
        @NotBlank String reference,
        @NotNull LocalDate withdrawnOn,
        @NotNull String withdrawnHow,
        @Nullable String withdrawalNote) {}
