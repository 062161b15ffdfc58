package uk.throughcare.custody;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a person is, as told by one fact. The newest fact counts, whenever it is told, and death is final: so facts may come
 * in any order, and as often as they like.
 *
 * @param prison where they are, or were last; it may be one that does not use the service
 * @param absence why they are away, if they are
 * @param since when it happened
 */
record Whereabouts(
        Place place, @Nullable String prison, @Nullable Absence absence, Instant since)
        implements Comparable<Whereabouts> {

    enum Place {
        // of two facts of the same moment the later in this list counts: who leaves one prison and enters another is
        // inside
        OUTSIDE,
        AWAY,
        INSIDE,
        DEAD
    }

    private static final Comparator<Whereabouts> NEWEST_LAST = Comparator.<Whereabouts, Boolean>comparing(
                    told -> told.place == Place.DEAD)
            .thenComparing(Whereabouts::since)
            .thenComparing(Whereabouts::place)
            .thenComparing(told -> String.valueOf(told.prison))
            .thenComparing(told -> String.valueOf(told.absence));

    static Whereabouts inside(@Nullable String prison, Instant since) {
        return new Whereabouts(Place.INSIDE, Objects.requireNonNull(prison, "inside is in a prison"), null, since);
    }

    static Whereabouts away(@Nullable String prison, @Nullable Absence absence, Instant since) {
        return new Whereabouts(
                Place.AWAY,
                Objects.requireNonNull(prison, "who is away left a prison"),
                Objects.requireNonNull(absence, "an absence has a reason"),
                since);
    }

    static Whereabouts outside(@Nullable String prison, Instant since) {
        return new Whereabouts(Place.OUTSIDE, prison, null, since);
    }

    static Whereabouts dead(Instant since) {
        return new Whereabouts(Place.DEAD, null, null, since);
    }

    /** Where they are now that this has been told too. */
    Whereabouts and(Whereabouts told) {
        return compareTo(told) >= 0 ? this : told;
    }

    boolean inCustody() {
        return place == Place.INSIDE || place == Place.AWAY;
    }

    @Override
    public int compareTo(Whereabouts other) {
        return NEWEST_LAST.compare(this, other);
    }
}
