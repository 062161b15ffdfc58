package uk.throughcare.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Works out what has to be said about a task now. */
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
        if (isDue(task, deadline(task, table).reminder(), now)) {
            return Optional.of(Notice.REMINDER);
        }
        return !task.has(Notice.EARLY_REMINDER)
                        && isDue(task, deadline(task, table).earlyReminder(), now)
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
        LocalDate day = calendar.minusWorkingDays(calendar.dayOf(task.due()), days);
        return calendar.morningOf(day);
    }

    private boolean missedIsDue(OpenTask task, DeadlineRules.Table table, Instant now) {
        return !now.isBefore(task.due().toInstant().plus(deadline(task, table).patience()));
    }

    private boolean secondMissIsDue(OpenTask task, DeadlineRules.Table table, Instant now) {
        return !task.has(Notice.MISSED_AGAIN)
                && deadline(task, table)
                        .secondMiss()
                        .map(days -> secondMissOf(task, days))
                        .filter(at -> !now.isBefore(at.toInstant()))
                        .isPresent();
    }

    private Date secondMissOf(OpenTask task, int days) {
        return calendar.endOf(calendar.plusWorkingDays(calendar.dayOf(task.due()), days));
    }

    private static Deadline deadline(OpenTask task, DeadlineRules.Table table) {
        return table.of(task.name(), task.priority());
    }
}
