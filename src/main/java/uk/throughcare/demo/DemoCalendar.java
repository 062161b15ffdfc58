package uk.throughcare.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** When invented staff are at work. */
final class DemoCalendar {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int OPENS = 9;
    private static final int CLOSES = 17;

    private DemoCalendar() {}

    /** The time itself when the office is open then, else the next opening, some minutes in. */
    static Instant inOfficeHours(Instant time) {
        ZonedDateTime there = time.atZone(LONDON);
        if (there.getHour() >= CLOSES) {
            there = there.plusDays(1).with(LocalTime.of(OPENS, there.getMinute()));
        }
        if (there.getHour() < OPENS) {
            there = there.with(LocalTime.of(OPENS, there.getMinute()));
        }
        while (there.getDayOfWeek() == DayOfWeek.SATURDAY || there.getDayOfWeek() == DayOfWeek.SUNDAY) {
            there = there.plusDays(1);
        }
        return there.toInstant();
    }
}
