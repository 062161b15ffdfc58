package uk.throughcare.tasklist;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.throughcare.calendar.WorkCalendar;
import uk.throughcare.language.Words;

/** Says in working days how much time is left for a task. */
@Component
class TimeLeft {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    /**
     * @param hurry overdue, today or nothing: the colour, which never says more than the words
     * @param words for example “3 working days left”; empty if there is no deadline
     */
    record Left(String hurry, String words) {}

    private final Clock clock;
    private final WorkCalendar calendar;

    TimeLeft(Clock clock, WorkCalendar calendar) {
        this.clock = clock;
        this.calendar = calendar;
    }

    Left until(@Nullable Instant due) {
        if (due == null) {
            return new Left("", "");
        }
        LocalDate day = calendar.dayOf(Date.from(due));
        int days = Math.abs(calendar.workingDaysUntil(day));
        if (due.isBefore(clock.instant())) {
            return new Left("overdue", overdue(days));
        }
        return day.equals(calendar.today())
                ? new Left("today", Words.say("due today, {}", HOUR.format(due.atZone(clock.getZone()))))
                : new Left("", days == 1 ? Words.say("1 working day left") : Words.say("{} working days left", days));
    }

    private static String overdue(int days) {
        return days == 0
                ? Words.say("overdue")
                : days == 1 ? Words.say("1 working day overdue") : Words.say("{} working days overdue", days);
    }
}
