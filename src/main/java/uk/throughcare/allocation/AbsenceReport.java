package uk.throughcare.allocation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That a link worker is away, or back sooner than was said, by the keys of the form record-absence.
 *
 * @param awayTo the last day away; null as long as nobody knows
 * @param backOn the first day back
 */
record AbsenceReport(
        @NotNull What what,
        @NotBlank String worker,
        @Nullable LocalDate awayFrom,
        @Nullable LocalDate awayTo,
        @Nullable LocalDate backOn) {

    enum What {
        AWAY,
        BACK
    }
}
