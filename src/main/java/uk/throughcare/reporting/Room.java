package uk.throughcare.reporting;

import java.util.Map;
import java.util.TreeMap;

/** The points that link workers can carry, as cases take them up and leave them, first come first served. Times are in days. */
final class Room {

    private final int points;
    private final TreeMap<Double, Integer> leaving = new TreeMap<>();
    private int taken;
    private double lastCame;

    Room(int points) {
        this.points = points;
    }

    /** A case that has room already leaves it then. */
    void holds(double until, int weight) {
        leaving.merge(until, weight, Integer::sum);
        taken += weight;
    }

    /** When a case finds room that comes now, after all that came before; one too heavy for all waits until nobody is left. */
    double opens(double now, int weight) {
        double when = Math.max(now, lastCame);
        while (!leaving.isEmpty() && leaving.firstKey() <= when) {
            taken -= leaving.pollFirstEntry().getValue();
        }
        int still = taken;
        for (Map.Entry<Double, Integer> next : leaving.entrySet()) {
            if (still + weight <= points) {
                return when;
            }
            still -= next.getValue();
            when = next.getKey();
        }
        return when;
    }

    /** The case takes its room up when it opens. */
    void comes(double now, int weight, double stay) {
        lastCame = opens(now, weight);
        holds(lastCame + stay, weight);
    }
}
