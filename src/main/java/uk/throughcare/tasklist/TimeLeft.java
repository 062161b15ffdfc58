package uk.throughcare.tasklist;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.throughcare.calendar.WorkCalendar;

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
        String days = days(Math.abs(calendar.workingDaysUntil(day)));
        if (due.isBefore(clock.instant())) {
            return new Left("overdue", days.isEmpty() ? "overdue" : days + " overdue");
        }
        return day.equals(calendar.today())
                ? new Left("today", "due today, " + HOUR.format(due.atZone(clock.getZone())))
                : new Left("", days + " left");
    }

    private static String days(int count) {
        return count == 0 ? "" : count == 1 ? "1 working day" : count + " working days";
    }
}
