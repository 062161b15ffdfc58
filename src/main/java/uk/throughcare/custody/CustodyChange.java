package uk.throughcare.custody;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that changed about a person's custody.
 *
 * @param on the day it happened
 * @param toPrison the prison, for a move and for being received
 * @param releaseDate the new earliest release date; none: not known any longer
 * @param absence why they are away, if they are
 */
record CustodyChange(
        What what,
        LocalDate on,
        @Nullable String toPrison,
        @Nullable LocalDate releaseDate,
        @Nullable Absence absence) {

    enum What {
        MOVED_PRISON,
        RELEASE_DATE_CHANGED,
        RELEASED,
        RECEIVED_INTO_CUSTODY,
        DIED,
        TEMPORARILY_AWAY,
        BACK
    }

    static CustodyChange of(What what, LocalDate on) {
        return new CustodyChange(what, on, null, null, null);
    }

    static CustodyChange to(What what, LocalDate on, @Nullable String prison) {
        return new CustodyChange(what, on, prison, null, null);
    }

    static CustodyChange releaseDate(LocalDate on, @Nullable LocalDate releaseDate) {
        return new CustodyChange(What.RELEASE_DATE_CHANGED, on, null, releaseDate, null);
    }

    static CustodyChange away(LocalDate on, @Nullable Absence absence) {
        return new CustodyChange(What.TEMPORARILY_AWAY, on, null, null, absence);
    }

    /**
     * Where the person is after this.
     *
     * @param day the beginning of the day on which it happened: staff know the day, and not the hour
     */
    Whereabouts after(Whereabouts were, Instant day) {
        Instant since = day.isAfter(were.since()) ? day : were.since();
        return switch (what) {
            case MOVED_PRISON, RECEIVED_INTO_CUSTODY -> Whereabouts.inside(toPrison, since);
            case BACK -> Whereabouts.inside(were.prison(), since);
            case TEMPORARILY_AWAY -> Whereabouts.away(were.prison(), absence, since);
            case RELEASED -> Whereabouts.outside(were.prison(), since);
            case DIED -> Whereabouts.dead(since);
            case RELEASE_DATE_CHANGED -> were;
        };
    }

    /** What the timeline tells of it. */
    Map<String, String> detail() {
        Map<String, String> detail = new HashMap<>();
        put(detail, "on", on);
        put(detail, "to", toPrison);
        put(detail, "releaseDate", releaseDate);
        put(detail, "absence", absence);
        return detail;
    }

    private static void put(Map<String, String> detail, String name, @Nullable Object value) {
        if (value != null) {
            detail.put(name, value.toString());
        }
    }
}
