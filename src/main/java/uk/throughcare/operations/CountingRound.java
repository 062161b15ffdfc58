package uk.throughcare.operations;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;

/** Counts again and again, on each node; a count that fails is logged, and the next one comes. */
@Component
class CountingRound implements DisposableBean {

    private final WorkMeters meters;
    private final OperationsSettings settings;
    private final ThreadPoolTaskScheduler thread = new ThreadPoolTaskScheduler();

    CountingRound(WorkMeters meters, OperationsSettings settings) {
        this.meters = meters;
        this.settings = settings;
        thread.setThreadNamePrefix("count-");
        thread.initialize();
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        thread.scheduleWithFixedDelay(meters::count, settings.countEvery());
    }

    @Override
    public void destroy() {
        thread.shutdown();
    }
}
