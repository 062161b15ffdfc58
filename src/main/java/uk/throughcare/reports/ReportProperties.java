package uk.throughcare.reports;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When monthly reports are made.
 *
 * @param schedule when it is looked whether any of the last month is missing, as a schedule of db-scheduler; {@code -} for never
 * @param day from which day of the month they are made
 */
@Validated
@ConfigurationProperties("throughcare.reports")
record ReportProperties(
        @DefaultValue("DAILY|05:30|Europe/London") String schedule,
        @DefaultValue("1") @Min(1) @Max(28) int day) {}
