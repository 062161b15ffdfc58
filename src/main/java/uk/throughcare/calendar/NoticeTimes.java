package uk.throughcare.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Works out what has to be said about a task now or this morning. */
@Component
class NoticeTimes {

    private final WorkCalendar calendar;

    NoticeTimes(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    Optional<Notice> noticeFor(OpenTask task, DeadlineRules.Table table, Instant now) {
        if (now.isBefore(task.due().toInstant())) {
            return reminder(task, table, now);
        }
        if (!task.has(Notice.MISSED)) {
            return missedIsDue(task, table, now) ? Optional.of(Notice.MISSED) : Optional.empty();
        }
        return secondMissIsDue(task, table, now) ? Optional.of(Notice.MISSED_AGAIN) : Optional.empty();
    }

    /** One that was not given before it was time for the next is left out. */
    private Optional<Notice> reminder(OpenTask task, DeadlineRules.Table table, Instant now) {
        if (task.has(Notice.REMINDER)) {
            return Optional.empty();
        }
        if (isDue(task, table.of(task).reminder(), now)) {
            return Optional.of(Notice.REMINDER);
        }
        return !task.has(Notice.EARLY_REMINDER) && isDue(task, table.of(task).earlyReminder(), now)
                ? Optional.of(Notice.EARLY_REMINDER)
                : Optional.empty();
    }

    private boolean isDue(OpenTask task, Optional<Integer> daysBefore, Instant now) {
        return daysBefore
                .map(days -> reminderOf(task, days))
                // a task that began later is fresh in everybody's mind
                .filter(at -> task.begun().before(at) && !now.isBefore(at.toInstant()))
                .isPresent();
    }

    private Date reminderOf(OpenTask task, int days) {
        return calendar.morningOf(dayOfReminder(task, days));
    }

    private LocalDate dayOfReminder(OpenTask task, int days) {
        return calendar.minusWorkingDays(calendar.dayOf(task.due()), days);
    }

    private boolean missedIsDue(OpenTask task, DeadlineRules.Table table, Instant now) {
        return !now.isBefore(task.due().toInstant().plus(table.of(task).patience()));
    }

    private boolean secondMissIsDue(OpenTask task, DeadlineRules.Table table, Instant now) {
        return !task.has(Notice.MISSED_AGAIN)
                && table.of(task)
                        .secondMiss()
                        .map(days -> secondMissOf(task, days))
                        .filter(at -> !now.isBefore(at.toInstant()))
                        .isPresent();
    }

    private Date secondMissOf(OpenTask task, int days) {
        return calendar.endOf(calendar.plusWorkingDays(calendar.dayOf(task.due()), days));
    }

    /** Whether whoever can do it reads of it this morning: it is overdue, or the day of its first reminder has come. */
    boolean isForThisMorning(OpenTask task, DeadlineRules.Table table, Instant now) {
        return !now.isBefore(task.due().toInstant())
                || table.of(task)
                        .firstReminder()
                        .filter(days -> !calendar.today().isBefore(dayOfReminder(task, days)))
                        .isPresent();
    }

    /** Whether managers were told that it is missed, or are this morning. */
    boolean isMissedForManagers(OpenTask task, DeadlineRules.Table table) {
        return task.has(Notice.MISSED_AGAIN) || task.has(Notice.MISSED) && table.missedIsToldToManagers(task);
    }
}
