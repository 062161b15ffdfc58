package uk.throughcare.reporting;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** How long cases took up room, to draw from: in days, in order, by what they weighed. */
final class Stays {

    private static final double[] NONE = {};

    private final double[] all;
    private final Map<Integer, double[]> byPoints;

    Stays(List<TeamRecord.Stay> stays) {
        all = inOrder(stays);
        byPoints = stays.stream()
                .collect(Collectors.groupingBy(
                        TeamRecord.Stay::points, Collectors.collectingAndThen(Collectors.toList(), Stays::inOrder)));
    }

    /** As some case of this weight stayed that stayed longer than that; where none did, as long again as any. */
    double draw(int points, double longerThan, SplittableRandom dice) {
        double[] alike = byPoints.getOrDefault(points, NONE);
        int first = firstAfter(alike, longerThan);
        return first < alike.length
                ? alike[dice.nextInt(first, alike.length)]
                : longerThan + all[dice.nextInt(all.length)];
    }

    private static int firstAfter(double[] sorted, double value) {
        int place = Arrays.binarySearch(sorted, Math.nextUp(value));
        return place < 0 ? -place - 1 : place;
    }

    private static double[] inOrder(List<TeamRecord.Stay> stays) {
        return stays.stream().mapToDouble(TeamRecord.Stay::days).sorted().toArray();
    }
}
