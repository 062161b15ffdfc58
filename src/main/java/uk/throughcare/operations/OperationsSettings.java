package uk.throughcare.operations;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How work is watched.
 *
 * @param countEvery how often each node counts what its meters show
 * @param timerLateAfter a timer that should have run so long ago is overdue; shorter waits are the job executor's own
 * @param problemsShown how many problems are shown, and tried again, at once
 */
@Validated
@ConfigurationProperties("throughcare.operations")
record OperationsSettings(
        @DefaultValue("30s") @NotNull @DurationMin(seconds = 1)
        Duration countEvery,

        @DefaultValue("5m") @NotNull Duration timerLateAfter,
        @DefaultValue("200") @Positive int problemsShown) {}
