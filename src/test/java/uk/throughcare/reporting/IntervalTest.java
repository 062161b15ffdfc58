package uk.throughcare.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Intervals against examples that are published, and against numbers that are worked out by hand. */
class IntervalTest {

    private static final Offset<Double> FOUR_PLACES = within(0.00006);

    @Test
    void aShareHasWilsonsInterval() {
        // Newcombe, Statistics in Medicine 17 (1998) 857-872, table I: 81 of 263, 15 of 148, 0 of 20
        near(Interval.ofShare(81, 263), 0.2553, 0.3662);
        near(Interval.ofShare(15, 148), 0.0624, 0.1605);
        near(Interval.ofShare(0, 20), 0.0000, 0.1611);
    }

    @Test
    void aDifferenceOfSharesHasNewcombesInterval() {
        // Newcombe, Statistics in Medicine 17 (1998) 873-890, table II, method 10: 56/70 and 48/80, 9/10 and 3/10
        near(Interval.ofDifference(56, 70, 48, 80), 0.0524, 0.3339);
        near(Interval.ofDifference(9, 10, 3, 10), 0.1705, 0.8090);
    }

    @Test
    void aMeanHasStudentsInterval() {
        // mean 3, variance 2.5, t(0.975; 4) = 2.7764
        near(Interval.ofMean(scores(1, 2, 3, 4, 5)), 3 - 2.7764 * Math.sqrt(0.5), 3 + 2.7764 * Math.sqrt(0.5));
    }

    @Test
    void aDifferenceOfMeansHasWelchsInterval() {
        // errors 0.5 and 2, so (2.5)^2 / (0.25 / 4 + 4 / 4) = 5.8824 degrees of freedom, t = 2.4588
        near(
                Interval.ofDifference(scores(1, 2, 3, 4, 5), scores(2, 4, 6, 8, 10)),
                -3 - 2.4588 * Math.sqrt(2.5),
                -3 + 2.4588 * Math.sqrt(2.5));
    }

    @Test
    void scoresThatAreAllTheSameDifferByJustThat() {
        near(Interval.ofDifference(scores(2, 2, 2), scores(1, 1)), 1, 1);
    }

    private static Scores scores(int... all) {
        return new Scores(
                all.length,
                Arrays.stream(all).sum(),
                Arrays.stream(all).map(one -> one * one).sum());
    }

    private static void near(Interval interval, double low, double high) {
        assertThat(interval.low()).isCloseTo(low, FOUR_PLACES);
        assertThat(interval.high()).isCloseTo(high, FOUR_PLACES);
    }
}
