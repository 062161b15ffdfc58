package uk.throughcare.custody;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A change of custody as staff report it by hand.
 *
 * @param reference the case, as people type it
 * @param source where they know it from
 */
record CustodyReport(
        String reference,
        CustodyChange.What what,
        @Nullable String toPrison,
        @Nullable LocalDate releaseDate,
        @Nullable Absence absence,
        LocalDate on,
        @Nullable String source) {

    CustodyChange change() {
        return new CustodyChange(what, on, toPrison, releaseDate, absence);
    }
}
