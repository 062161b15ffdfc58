package uk.throughcare.reporting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the journey map counts.
 *
 * @param schedule when the times of finished steps are counted on: a schedule of db-scheduler; {@code -} for never
 * @param settledAfter what ended so long ago is counted: longer than any transaction takes
 * @param atOnce how much time is counted in one transaction
 * @param months how many months are shown unless somebody asks for others, this one included
 * @param mostMonths how many months can be counted together
 * @param finishedShown how many finished cases a page lists
 */
@Validated
@ConfigurationProperties("throughcare.figures.map")
record MapSettings(
        @NotBlank @DefaultValue("FIXED_DELAY|600s") String schedule,

        @NotNull @DurationMin(seconds = 1) @DefaultValue("10m")
        Duration settledAfter,

        @NotNull @DurationMin(hours = 1) @DefaultValue("7d") Duration atOnce,
        @Positive @DefaultValue("3") int months,
        @Positive @DefaultValue("36") int mostMonths,
        @Positive @DefaultValue("50") int finishedShown) {}
