package uk.throughcare.designing;

import java.util.List;
import java.util.Map;

/**
 * How the newest ended cases went through one diagram. Times are in days.
 *
 * @param whole how long each took from start to end
 * @param times by element, how long it took where it was left as drawn
 * @param brokenOff by element, how long it took where something broke it off
 * @param reached by element, how often it was come to
 * @param taken by sequence flow behind a decision that is in force, how often it was taken
 * @param ratios of staff tasks: the time taken, by the time allowed
 */
record RecordedWays(
        List<Double> whole,
        Map<String, List<Double>> times,
        Map<String, List<Double>> brokenOff,
        Map<String, Integer> reached,
        Map<String, Integer> taken,
        List<Double> ratios) {

    RecordedWays {
        whole = List.copyOf(whole);
        times = Map.copyOf(times);
        brokenOff = Map.copyOf(brokenOff);
        reached = Map.copyOf(reached);
        taken = Map.copyOf(taken);
        ratios = List.copyOf(ratios);
    }

    boolean knows(String element) {
        return reached.containsKey(element);
    }

    /** The share of those that came to the element for which this happened to it, from 0 to 1. */
    double share(String happened, String element) {
        return (double) reached.getOrDefault(happened, 0) / Math.max(1, reached.getOrDefault(element, 0));
    }

    /**
     * What so many of all were within.
     *
     * @param share from 0 to 1
     */
    static double within(double share, List<Double> all) {
        double[] sorted = all.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }
}
