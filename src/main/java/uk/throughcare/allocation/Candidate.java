package uk.throughcare.allocation;

import java.util.Comparator;

/**
 * A link worker who could take a case.
 *
 * @param cases how many cases the link worker has, or has been proposed for
 * @param used the points that these take
 * @param capacity how many points the link worker carries
 */
record Candidate(String userId, String name, int cases, int used, int capacity) {

    /** Most room first; between two with the same room the order of their ids, so that it does not change by chance. */
    static final Comparator<Candidate> MOST_ROOM_FIRST =
            Comparator.comparingInt(Candidate::room).reversed().thenComparing(Candidate::userId);

    int room() {
        return capacity - used;
    }

    boolean hasRoomFor(int points) {
        return room() >= points;
    }
}
