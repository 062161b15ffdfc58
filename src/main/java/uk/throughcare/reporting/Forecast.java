package uk.throughcare.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;

/** How long people will wait for their first contact, from playing the weeks to come through many times. */
@Service
class Forecast {

    private static final double LOW = 0.1;
    private static final double HIGH = 0.9;

    private final ForecastSettings settings;

    Forecast(ForecastSettings settings) {
        this.settings = settings;
    }

    /**
     * The wait of somebody accepted then, in days: on average, and as one in ten waits at most, and at least.
     *
     * @param week from now
     */
    record Band(int week, double expected, double low, double high) {}

    /**
     * @param left the share of cases left away, from 0 to 1
     */
    List<Band> of(TeamRecord record, double left) {
        SplittableRandom dice = new SplittableRandom(settings.seed());
        Stays stays = new Stays(record.stays());
        List<List<Double>> runs = new ArrayList<>();
        for (int run = 0; run < settings.runs(); run++) {
            runs.add(new Playing(record, stays, left, dice.split()).waits(settings.ahead()));
        }
        return IntStream.range(0, settings.ahead().size())
                .mapToObj(place -> band(
                        settings.ahead().get(place),
                        runs.stream().map(waits -> waits.get(place)).sorted().toList()))
                .toList();
    }

    private static Band band(int week, List<Double> waits) {
        double expected =
                waits.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        return new Band(week, expected, share(waits, LOW), share(waits, HIGH));
    }

    /** The least of the sorted that so many share. */
    private static double share(List<Double> sorted, double share) {
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }
}
