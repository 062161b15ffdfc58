package uk.throughcare.operations;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;

/** What is counted, by which label, and how it is called. */
enum Meter {
    INCIDENTS("throughcare.incidents.open", "kind", "", "Incidents that nobody has put right"),
    JOBS_FAILED("throughcare.jobs.failed", "", "", "Jobs that have no retries left"),
    JOBS_DUE("throughcare.jobs.due", "", "", "Jobs that could run now: the backlog"),
    TIMERS_OVERDUE("throughcare.timers.overdue", "", "", "Timers that should have run a while ago"),
    CASES_OPEN("throughcare.cases.open", "stage", "", "Open cases"),
    TASKS_OVERDUE("throughcare.tasks.overdue", "stage", "", "Open tasks of staff whose deadline has passed"),
    CONCERNS_OVERDUE("throughcare.concerns.overdue", "", "", "Safeguarding concerns that nobody answered in time"),
    MESSAGES_WAITING("throughcare.messages.waiting", "box", "", "Mails, announcements and events that wait"),
    MESSAGES_FAILED("throughcare.messages.failed", "box", "", "Mails, announcements and events that failed"),
    MESSAGES_OLDEST("throughcare.messages.oldest", "box", "seconds", "How long the oldest that waits has waited"),
    EVENTS("throughcare.events", "outcome", "", "Events from prison and probation that came to an end lately");

    private final String title;
    private final String label;
    private final String unit;
    private final String description;

    Meter(String title, String label, String unit, String description) {
        this.title = title;
        this.label = label;
        this.unit = unit;
        this.description = description;
    }

    MultiGauge in(MeterRegistry registry) {
        return MultiGauge.builder(title)
                .description(description)
                .baseUnit(unit.isEmpty() ? null : unit)
                .register(registry);
    }

    MultiGauge.Row<Number> row(WorkCount.Count count) {
        return MultiGauge.Row.of(label.isEmpty() ? Tags.empty() : Tags.of(label, count.label()), count.value());
    }
}
