package uk.throughcare.directory;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.throughcare.journey.Refused;

/**
 * What somebody looks for in the directory; what is not given does not matter.
 *
 * @param words that the service says of itself
 * @param youngest services that take nobody younger
 * @param oldest services that take nobody older
 * @param day as iCal writes it: MO
 */
record Wanted(
        @Nullable String words,
        @Nullable UUID term,
        @Nullable UUID taxonomy,
        @Nullable Integer youngest,
        @Nullable Integer oldest,
        @Nullable LocalTime from,
        @Nullable LocalTime until,
        @Nullable String day) {

    private static final int LETTERS_OF_A_DAY = 2;

    /** Takes a day in any of the ways in which people write it: MO, Mon, monday. */
    static @Nullable String day(@Nullable String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        String upper = given.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(DayOfWeek.values())
                .map(DayOfWeek::name)
                .filter(name -> upper.length() >= LETTERS_OF_A_DAY && name.startsWith(upper))
                .findFirst()
                .map(name -> name.substring(0, LETTERS_OF_A_DAY))
                .orElseThrow(() -> Refused.because("day", "give a day of the week, for example MO or Monday"));
    }
}
