package uk.throughcare.operations;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Keeps what was counted last for whoever asks, and says how old it is. */
@Component
@EnableConfigurationProperties(OperationsSettings.class)
public class WorkMeters {

    private final WorkCount work;
    private final Clock clock;
    private final Map<Meter, MultiGauge> gauges = new EnumMap<>(Meter.class);
    private volatile @Nullable Instant counted;

    WorkMeters(WorkCount work, Clock clock, MeterRegistry registry) {
        this.work = work;
        this.clock = clock;
        Arrays.stream(Meter.values()).forEach(meter -> gauges.put(meter, meter.in(registry)));
        Gauge.builder("throughcare.counted.age", this, WorkMeters::age)
                .baseUnit("seconds")
                .description("How long ago this node counted; more than its usual wait where counting fails")
                .register(registry);
    }

    /** Counts anew; one at a time, so that nothing older replaces what is newer. */
    public synchronized void count() {
        Map<Meter, List<MultiGauge.Row<?>>> rows = work.now().stream()
                .collect(groupingBy(
                        WorkCount.Count::meter, mapping(one -> one.meter().row(one), toList())));
        gauges.forEach((meter, gauge) -> gauge.register(rows.getOrDefault(meter, List.of()), true));
        counted = clock.instant();
    }

    private double age() {
        @Nullable Instant last = counted;
        return last == null
                ? Double.NaN
                : Duration.between(last, clock.instant()).toMillis() / 1000.0;
    }
}
