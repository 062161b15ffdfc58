package uk.throughcare.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is told of a step.
 *
 * @param measure as the table calls it
 * @param label as the picture calls it; empty where only the table tells it
 * @param words its value, or two to compare, as the picture tells them
 * @param values the same as numbers; none where nothing was done
 */
public record StepLine(String measure, String label, List<String> words, List<@Nullable BigDecimal> values) {

    private static final int DAY = 24;
    private static final int TWO_DAYS = 2 * DAY;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String NOTHING = "–";

    public StepLine {
        words = List.copyOf(words);
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    /** How the numbers of one kind come from a step's times. */
    private interface Value extends Function<StepTimes, @Nullable BigDecimal> {}

    static List<StepLine> all(List<StepTimes> times) {
        return List.of(
                numbers("Waiting now", "wait", times, one -> BigDecimal.valueOf(one.waiting())),
                numbers("Finished", "", times, one -> BigDecimal.valueOf(one.finished())),
                times("Median, days", "half in", times, StepTimes::median),
                times("90th percentile, days", "9 of 10 in", times, StepTimes::ninetieth),
                line("Late, %", "late", times, StepLine::share, one -> share(one) + "%"));
    }

    private static StepLine numbers(String measure, String label, List<StepTimes> times, Value value) {
        return line(measure, label, times, value, one -> String.valueOf(value.apply(one)));
    }

    private static StepLine times(
            String measure, String label, List<StepTimes> times, Function<StepTimes, @Nullable Integer> hours) {
        return line(measure, label, times, one -> days(hours.apply(one)), one -> inWords(hours.apply(one)));
    }

    private static StepLine line(
            String measure, String label, List<StepTimes> times, Value value, Function<StepTimes, String> words) {
        List<@Nullable BigDecimal> values = new ArrayList<>();
        List<String> said = new ArrayList<>();
        for (StepTimes one : times) {
            @Nullable BigDecimal number = value.apply(one);
            values.add(number);
            said.add(number == null ? NOTHING : words.apply(one));
        }
        return new StepLine(measure, label, said, values);
    }

    /** The values, and where there are two how much the first is above the second. */
    List<@Nullable BigDecimal> compared() {
        if (values.size() == 1) {
            return values;
        }
        @Nullable BigDecimal first = values.get(0);
        @Nullable BigDecimal second = values.get(1);
        List<@Nullable BigDecimal> all = new ArrayList<>(values);
        all.add(first == null || second == null ? null : first.subtract(second));
        return all;
    }

    private static @Nullable BigDecimal days(@Nullable Integer hours) {
        return hours == null
                ? null
                : BigDecimal.valueOf(hours).divide(BigDecimal.valueOf(DAY), 1, RoundingMode.HALF_UP);
    }

    private static String inWords(@Nullable Integer hours) {
        if (hours == null) {
            return NOTHING;
        }
        if (hours >= TWO_DAYS) {
            return hours / DAY + " days";
        }
        return hours == 0 ? "under 1 hour" : hours == 1 ? "1 hour" : hours + " hours";
    }

    private static @Nullable BigDecimal share(StepTimes one) {
        return one.due() == 0
                ? null
                : BigDecimal.valueOf(one.late())
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(one.due()), 0, RoundingMode.HALF_UP);
    }
}
