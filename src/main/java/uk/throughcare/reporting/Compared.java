package uk.throughcare.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What there is to say of a group beside all others.
 *
 * @param value a share in per cent, or a mean
 * @param people of how many it is
 * @param difference from the others, with its interval of confidence; none if there are no others
 */
record Compared(double value, long people, Optional<Difference> difference) {

    private static final int PERCENT = 100;

    record Difference(double value, Interval within) {}

    /** In per cent and in percentage points. */
    static Compared share(long reached, long people, long reachedOfRest, long rest) {
        double share = (double) reached / people;
        return new Compared(
                PERCENT * share,
                people,
                Optional.of(rest).filter(others -> others > 0).map(others -> {
                    Interval within = Interval.ofDifference(reached, people, reachedOfRest, others);
                    return new Difference(
                            PERCENT * (share - (double) reachedOfRest / others),
                            new Interval(PERCENT * within.low(), PERCENT * within.high()));
                }));
    }

    /** Needs two scores at least; of the others too, or there is nothing to compare with. */
    static Compared mean(Scores scores, Scores rest) {
        return new Compared(
                scores.mean(),
                scores.count(),
                Optional.of(rest)
                        .filter(others -> others.count() > 1)
                        .map(others ->
                                new Difference(scores.mean() - others.mean(), Interval.ofDifference(scores, others))));
    }

    /** Value, people, difference, at least, at most. */
    List<@Nullable BigDecimal> inOrder() {
        return Stream.concat(
                        Stream.of(rounded(value), BigDecimal.valueOf(people)),
                        difference
                                .map(one -> Stream.of(
                                        rounded(one.value()),
                                        rounded(one.within().low()),
                                        rounded(one.within().high())))
                                .orElseGet(() -> Stream.of(null, null, null)))
                .toList();
    }

    /** Where the value is hidden. */
    static List<@Nullable BigDecimal> hidden(@Nullable Long people) {
        return Arrays.asList(null, people == null ? null : BigDecimal.valueOf(people), null, null, null);
    }

    static BigDecimal rounded(double number) {
        return BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_UP);
    }
}
