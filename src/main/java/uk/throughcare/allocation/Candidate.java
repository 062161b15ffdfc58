package uk.throughcare.allocation;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A link worker who could take a case.
 *
 * @param cases how many cases the link worker has, or has been proposed for
 * @param used the points that these take
 * @param capacity how many points the link worker carries
 * @param away null if the link worker is there today and when the first contact is due
 * @param skills those that the case needs
 */
record Candidate(
        String userId,
        String name,
        int cases,
        int used,
        int capacity,
        @Nullable Absence away,
        SkillMatch skills) {

    /**
     * Who is there first, among these who has room for the points, among these who lacks the fewest skills, then who has the
     * most room; between two with the same room the order of their ids, so that it does not change by chance.
     */
    static Comparator<Candidate> bestFirstFor(int points) {
        return Comparator.comparing((Candidate one) -> !one.isThere())
                .thenComparing(one -> !one.hasRoomFor(points))
                .thenComparing(one -> one.skills().lacks().size())
                .thenComparing(Comparator.comparingInt(Candidate::room).reversed())
                .thenComparing(Candidate::userId);
    }

    boolean isThere() {
        return away == null;
    }

    int room() {
        return capacity - used;
    }

    boolean hasRoomFor(int points) {
        return room() >= points;
    }

    boolean canTake(int points) {
        return isThere() && hasRoomFor(points);
    }
}
