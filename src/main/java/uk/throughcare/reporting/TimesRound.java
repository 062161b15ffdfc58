package uk.throughcare.reporting;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;

/** Counts on until everything that is settled is counted, in transactions that hold up nobody. */
@Service
public class TimesRound {

    private final TimesCounting times;
    private final Clock clock;
    private final MapSettings settings;

    TimesRound(TimesCounting times, Clock clock, MapSettings settings) {
        this.times = times;
        this.clock = clock;
        this.settings = settings;
    }

    void count() {
        Instant settled = clock.instant().minus(settings.settledAfter());
        boolean more = true;
        while (more) {
            more = times.countOn(settled);
        }
    }

    /** For history that came in later than it happened, which counting on would pass over. */
    public void countAnew() {
        times.forget();
        count();
    }
}
