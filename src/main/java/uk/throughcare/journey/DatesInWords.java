package uk.throughcare.journey;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as people read them, in London. */
public final class DatesInWords {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK);

    private DatesInWords() {}

    /** For example 19 February 2026. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** For example 19 February 2026, 17:00. */
    public static String moment(Instant at) {
        return MOMENT.format(at.atZone(LONDON));
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
}
