package uk.throughcare.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.TaskDates;

/** Lets the deadlines of a case stand still while the person is away; afterwards they move by the working time away. */
@Service
public class DeadlinePause {

    private final Pauses pauses;
    private final OpenTasks tasks;
    private final TaskDates dates;
    private final WorkCalendar calendar;

    DeadlinePause(Pauses pauses, OpenTasks tasks, TaskDates dates, WorkCalendar calendar) {
        this.pauses = pauses;
        this.tasks = tasks;
        this.dates = dates;
        this.calendar = calendar;
    }

    /** Nothing is reminded of, and nothing is missed, until it ends. */
    @Transactional
    public void begins(CaseReference reference, Instant since) {
        pauses.begin(reference, since);
    }

    /** What was open all the time moves by all of the working time, what began meanwhile by what was left of it. */
    @Transactional
    public void ends(CaseReference reference, Instant at) {
        pauses.end(reference, at)
                .ifPresent(since ->
                        tasks.standingStill(reference).forEach(task -> move(task, Date.from(since), Date.from(at))));
    }

    private void move(OpenTasks.Standing task, Date since, Date until) {
        Date from = task.begun().after(since) ? task.begun() : since;
        Duration away = calendar.workingTimeBetween(from, until);
        if (!away.isZero()) {
            dates.move(task.id(), calendar.plusWorkingTime(task.due(), away));
        }
    }
}
