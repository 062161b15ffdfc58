package uk.throughcare.allocation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;

/**
 * How much of a week a link worker works in a team, by the keys of the form set-working-pattern.
 *
 * @param worker who, in which team
 */
record WorkingPattern(@NotBlank String worker, @NotNull BigDecimal daysPerWeek) {}
