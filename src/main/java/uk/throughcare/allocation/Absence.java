package uk.throughcare.allocation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Days on which a link worker is away.
 *
 * @param lastDay null as long as nobody knows
 */
record Absence(String userId, LocalDate firstDay, @Nullable LocalDate lastDay) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);

    boolean covers(LocalDate day) {
        return !day.isBefore(firstDay) && (lastDay == null || !day.isAfter(lastDay));
    }

    String words() {
        return "away from " + DAY.format(firstDay)
                + (lastDay == null ? " until further notice" : " to " + DAY.format(lastDay));
    }
}
