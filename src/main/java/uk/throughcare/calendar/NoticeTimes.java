package uk.throughcare.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Works out what has to be said about a task now. */
@Component
class NoticeTimes {

    private final DeadlineRules rules;
    private final WorkCalendar calendar;

    NoticeTimes(DeadlineRules rules, WorkCalendar calendar) {
        this.rules = rules;
        this.calendar = calendar;
    }

    Optional<Notice> noticeFor(OpenTask task, Instant now) {
        if (now.isBefore(task.due().toInstant())) {
            return reminderIsDue(task, now) ? Optional.of(Notice.REMINDER) : Optional.empty();
        }
        if (!task.has(Notice.MISSED)) {
            return missedIsDue(task, now) ? Optional.of(Notice.MISSED) : Optional.empty();
        }
        return secondMissIsDue(task, now) ? Optional.of(Notice.MISSED_AGAIN) : Optional.empty();
    }

    private boolean reminderIsDue(OpenTask task, Instant now) {
        return !task.has(Notice.REMINDER)
                && deadline(task)
                        .reminder()
                        .map(days -> reminderOf(task, days))
                        // a task that began later is fresh in everybody's mind
                        .filter(at -> task.begun().before(at) && !now.isBefore(at.toInstant()))
                        .isPresent();
    }

    private Date reminderOf(OpenTask task, int days) {
        LocalDate day = calendar.minusWorkingDays(calendar.dayOf(task.due()), days);
        return calendar.morningOf(day);
    }

    private boolean missedIsDue(OpenTask task, Instant now) {
        return !now.isBefore(task.due().toInstant().plus(deadline(task).patience()));
    }

    private boolean secondMissIsDue(OpenTask task, Instant now) {
        return !task.has(Notice.MISSED_AGAIN)
                && deadline(task)
                        .secondMiss()
                        .map(days -> secondMissOf(task, days))
                        .filter(at -> !now.isBefore(at.toInstant()))
                        .isPresent();
    }

    private Date secondMissOf(OpenTask task, int days) {
        return calendar.endOf(calendar.plusWorkingDays(calendar.dayOf(task.due()), days));
    }

    private Deadline deadline(OpenTask task) {
        return rules.of(task.name(), task.priority());
    }
}
