package uk.throughcare.journey;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import uk.throughcare.language.Language;
import uk.throughcare.language.Words;

/** Dates as people read them, in London and in their language; its months and weekdays are ours: not every Java knows Welsh. */
public final class DatesInWords {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private DatesInWords() {}

    /** For example 19 February 2026. */
    public static String day(LocalDate day) {
        return day(Language.ofReader(), day);
    }

    public static String day(Language language, LocalDate day) {
        return day.getDayOfMonth() + " " + month(language, day);
    }

    /** For example Thursday 19 February 2026. */
    public static String weekday(Language language, LocalDate day) {
        String weekday = day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.UK);
        return Words.say(language, weekday) + " " + day(language, day);
    }

    public static String day(Instant at) {
        return day(at.atZone(LONDON).toLocalDate());
    }

    /** For example February 2026. */
    public static String month(Language language, LocalDate day) {
        return Words.say(language, day.getMonth().getDisplayName(TextStyle.FULL, Locale.UK)) + " " + day.getYear();
    }

    /** For example 19 February. */
    public static String dayOfYear(LocalDate day) {
        return day.getDayOfMonth() + " " + Words.say(day.getMonth().getDisplayName(TextStyle.FULL, Locale.UK));
    }

    /** For example 19 February 2026 at 17:00. */
    public static String dayAtTime(Instant at) {
        return Words.say("{} at {}", day(at), time(at.atZone(LONDON).toLocalTime()));
    }

    /** For example Thursday 19 February 2026 at 17:00. */
    public static String weekdayAtTime(Instant at) {
        ZonedDateTime there = at.atZone(LONDON);
        return Words.say("{} at {}", weekday(Language.ofReader(), there.toLocalDate()), time(there.toLocalTime()));
    }

    /** For example 19 February 2026, 17:00. */
    public static String moment(Instant at) {
        ZonedDateTime there = at.atZone(LONDON);
        return day(there.toLocalDate()) + ", " + time(there.toLocalTime());
    }

    /** For example Thursday 19 February 2026, 17:00. */
    public static String weekdayAndTime(Language language, Instant at) {
        ZonedDateTime there = at.atZone(LONDON);
        return weekday(language, there.toLocalDate()) + ", " + time(there.toLocalTime());
    }

    /** A day or a moment that is written as ISO 8601 says; anything else as it is. */
    public static String read(String written) {
        if (written.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return day(LocalDate.parse(written));
        }
        return written.matches("\\d{4}-\\d{2}-\\d{2}T[\\d:.]+(Z|[+-]\\d{2}:\\d{2})")
                ? moment(OffsetDateTime.parse(written).toInstant())
                : written;
    }

    private static String time(LocalTime time) {
        return TIME.format(time);
    }
}
