package uk.throughcare.calendar;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How staff are reminded.
 *
 * @param schedule when they are told what is due or overdue, if that is a working day, as a schedule of db-scheduler;
 *     {@code -} for never
 * @param mostLines how many tasks one mail lists; of more it says how many
 */
@Validated
@ConfigurationProperties("throughcare.reminders")
record ReminderProperties(
        @DefaultValue("DAILY|07:30|Europe/London") String schedule,
        @DefaultValue("50") @Min(1) int mostLines) {}
