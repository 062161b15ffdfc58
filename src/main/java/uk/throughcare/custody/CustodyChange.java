package uk.throughcare.custody;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that changed about a person's custody.
 *
 * @param on the day it happened
 * @param toPrison the prison's team, for a move and for being received
 * @param releaseDate the new earliest release date; none: not known any longer
 */
record CustodyChange(
        What what,
        LocalDate on,
        @Nullable String toPrison,
        @Nullable LocalDate releaseDate) {

    enum What {
        MOVED_PRISON,
        RELEASE_DATE_CHANGED,
        RELEASED,
        RECEIVED_INTO_CUSTODY
    }
}
