package uk.throughcare.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.StandingTimers;
import uk.throughcare.journey.TaskDates;

/** Lets the deadlines of a case stand still while the person is away; afterwards they move by the working time away. */
@Service
public class DeadlinePause {

    private final Pauses pauses;
    private final OpenTasks tasks;
    private final TaskDates dates;
    private final StandingTimers timers;
    private final WorkCalendar calendar;

    DeadlinePause(Pauses pauses, OpenTasks tasks, TaskDates dates, StandingTimers timers, WorkCalendar calendar) {
        this.pauses = pauses;
        this.tasks = tasks;
        this.dates = dates;
        this.timers = timers;
        this.calendar = calendar;
    }

    /** Nothing is reminded of, nothing is missed and no provider is chased until it ends. */
    @Transactional
    public void begins(CaseReference reference, Instant since) {
        pauses.begin(reference, since);
        timers.stop(reference);
    }

    /** Timers that have begun while the person is away stand still too, long before they would come. */
    void stopWhatBeganMeanwhile() {
        pauses.withTimersThatRun(StandingTimers.PROCESS).forEach(timers::stop);
    }

    /** What was open all the time moves by all of the working time, what began meanwhile by what was left of it. */
    @Transactional
    public void ends(CaseReference reference, Instant at) {
        pauses.end(reference, at).ifPresent(since -> {
            Date from = Date.from(since);
            Date until = Date.from(at);
            tasks.standingStill(reference)
                    .forEach(task -> dates.move(task.id(), moved(task.begun(), task.due(), from, until)));
            timers.goOn(reference, (begun, due) -> moved(begun, due, from, until));
        });
    }

    private Date moved(Date begun, Date due, Date since, Date until) {
        Duration away = calendar.workingTimeBetween(begun.after(since) ? begun : since, until);
        return away.isZero() ? due : calendar.plusWorkingTime(due, away);
    }
}
