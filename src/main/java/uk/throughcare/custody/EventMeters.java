package uk.throughcare.custody;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import uk.throughcare.custody.Meaning.Outcome;

/** Shows operators how many events wait, are stuck, and came to each end within the time for which we remember them. */
@Component
class EventMeters implements MeterBinder {

    private static final String EVENTS = "throughcare.events.";

    private final Inbox inbox;

    EventMeters(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "waiting", () -> inbox.count(null));
        gauge(registry, "stuck", inbox::countStuck);
        for (Outcome outcome : Outcome.values()) {
            String name = outcome.name().toLowerCase(Locale.ROOT).replace('_', '.');
            gauge(registry, name, () -> inbox.count(outcome));
        }
    }

    private static void gauge(MeterRegistry registry, String name, Supplier<Number> count) {
        Gauge.builder(EVENTS + name, count).register(registry);
    }
}
