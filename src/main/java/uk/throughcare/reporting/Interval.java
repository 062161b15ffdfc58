package uk.throughcare.reporting;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Between which numbers the true one lies with 95 % confidence. Shares are treated by Wilson's method and their differences by
 * Newcombe's (1998, method 10), which hold for small numbers too; means by Student's distribution, their differences by Welch's.
 */
record Interval(double low, double high) {

    private static final double UPPER = 0.975;
    private static final double Z = NormalDistribution.of(0, 1).inverseCumulativeProbability(UPPER);

    static Interval ofShare(long reached, long people) {
        double share = (double) reached / people;
        double z2 = Z * Z;
        double middle = (share + z2 / (2 * people)) / (1 + z2 / people);
        double half = Z * Math.sqrt(share * (1 - share) / people + z2 / (4.0 * people * people)) / (1 + z2 / people);
        return new Interval(middle - half, middle + half);
    }

    /** Of the first share from the second. */
    static Interval ofDifference(long reached, long people, long reachedOfRest, long rest) {
        double share = (double) reached / people;
        double shareOfRest = (double) reachedOfRest / rest;
        Interval one = ofShare(reached, people);
        Interval other = ofShare(reachedOfRest, rest);
        double difference = share - shareOfRest;
        return new Interval(
                difference - Math.hypot(share - one.low, other.high - shareOfRest),
                difference + Math.hypot(one.high - share, shareOfRest - other.low));
    }

    /** Needs two scores at least. */
    static Interval ofMean(Scores scores) {
        double half = TDistribution.of(scores.count() - 1.0).inverseCumulativeProbability(UPPER)
                * Math.sqrt(scores.squaredError());
        return new Interval(scores.mean() - half, scores.mean() + half);
    }

    /** Of the first mean from the second; needs two scores at least of each. */
    static Interval ofDifference(Scores scores, Scores rest) {
        double one = scores.squaredError();
        double other = rest.squaredError();
        double difference = scores.mean() - rest.mean();
        if (one + other == 0) {
            return new Interval(difference, difference);
        }
        double freedom =
                (one + other) * (one + other) / (one * one / (scores.count() - 1) + other * other / (rest.count() - 1));
        double half = TDistribution.of(freedom).inverseCumulativeProbability(UPPER) * Math.sqrt(one + other);
        return new Interval(difference - half, difference + half);
    }
}
