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
 * @param need code of a need that the service is made for
 * @param kind code of a kind of activity
 */
record Wanted(
        @Nullable String words,
        @Nullable UUID term,
        @Nullable UUID taxonomy,
        @Nullable Integer youngest,
        @Nullable Integer oldest,
        @Nullable LocalTime from,
        @Nullable LocalTime until,
        @Nullable DayOfWeek day,
        @Nullable Near near,
        @Nullable String need,
        @Nullable String kind,
        @Nullable String language,
        ServiceListing.@Nullable Place place) {

    private static final int FEWEST_LETTERS_OF_A_DAY = 2;

    /**
     * Around a postcode.
     *
     * @param area the letters that begin the postcode
     */
    record Near(double latitude, double longitude, double metres, String area) {}

    Wanted withWords(@Nullable String others) {
        return new Wanted(
                others, term, taxonomy, youngest, oldest, from, until, day, near, need, kind, language, place);
    }

    static @Nullable String words(@Nullable String search) {
        return search == null || search.isBlank() ? null : search.replace("\u0000", "");
    }

    /** Takes a day in any of the ways in which people write it: MO, Mon, monday. */
    static @Nullable DayOfWeek day(@Nullable String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        String upper = given.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(DayOfWeek.values())
                .filter(day ->
                        upper.length() >= FEWEST_LETTERS_OF_A_DAY && day.name().startsWith(upper))
                .findFirst()
                .orElseThrow(() -> Refused.because("day", "give a day of the week, for example MO or Monday"));
    }
}
