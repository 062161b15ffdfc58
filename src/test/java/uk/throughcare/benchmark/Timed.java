package uk.throughcare.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** How long something took that was done many times, in milliseconds. */
public record Timed(double median, double ninetyFifth) {

    private static final int WARM_UP = 3;
    private static final double NANOS_OF_A_MILLI = 1e6;

    /** Measured after a few times that do not count, fewer where it is done seldom. */
    public static Timed of(int rounds, Runnable work) {
        IntStream.range(0, Math.min(WARM_UP, rounds)).forEach(round -> work.run());
        List<Double> times = IntStream.range(0, rounds)
                .mapToObj(round -> once(work))
                .sorted()
                .toList();
        return new Timed(times.get(times.size() / 2), times.get((int) Math.ceil(times.size() * 0.95) - 1));
    }

    public static double once(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / NANOS_OF_A_MILLI;
    }

    /** As cells of a Markdown table. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.1f | %.1f", median, ninetyFifth);
    }
}
