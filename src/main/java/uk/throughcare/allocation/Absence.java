package uk.throughcare.allocation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.throughcare.journey.DatesInWords;
import uk.throughcare.language.Words;

/**
 * Days on which a link worker is away.
 *
 * @param lastDay null as long as nobody knows
 */
record Absence(String userId, LocalDate firstDay, @Nullable LocalDate lastDay) {

    boolean covers(LocalDate day) {
        return !day.isBefore(firstDay) && (lastDay == null || !day.isAfter(lastDay));
    }

    String words() {
        String from = DatesInWords.dayOfYear(firstDay);
        return lastDay == null
                ? Words.say("away from {} until further notice", from)
                : Words.say("away from {} to {}", from, DatesInWords.dayOfYear(lastDay));
    }
}
