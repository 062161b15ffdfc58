package uk.throughcare.calendar;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the office works.
 *
 * @param workingDayStarts when reminders go out, London time
 * @param workingDayEnds when work that is due on a day is due, London time
 * @param watch how often open tasks and cases are looked at, as a schedule of db-scheduler; {@code -} for never
 */
@ConfigurationProperties("throughcare.calendar")
record CalendarProperties(
        @DefaultValue("09:00") LocalTime workingDayStarts,
        @DefaultValue("17:00") LocalTime workingDayEnds,
        @DefaultValue("FIXED_DELAY|60s") String watch) {}
