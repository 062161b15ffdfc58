package uk.throughcare.calendar;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import uk.throughcare.journey.ForDiagrams;

/**
 * Working days and dates as the office counts them: Monday to Friday without the bank holidays of England and Wales, in
 * London.
 */
@ForDiagrams
@Component("calendar")
public class WorkCalendar {

    private static final Logger log = LoggerFactory.getLogger(WorkCalendar.class);
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Clock clock;
    private final BankHolidays bankHolidays;
    private final CalendarProperties properties;

    WorkCalendar(Clock clock, BankHolidays bankHolidays, CalendarProperties properties) {
        this.clock = clock;
        this.bankHolidays = bankHolidays;
        this.properties = properties;
        warnOfMissingYears();
    }

    /** The end of the n-th working day after today; with none, of today or, when that is over, of the next one. */
    public Date plusWorkingDays(int days) {
        LocalDate today = today();
        boolean over = days == 0 && !clock.instant().isBefore(endOf(today).toInstant());
        return endOf(over ? plusWorkingDays(today.plusDays(1), 0) : plusWorkingDays(today, days));
    }

    /** The n-th working day after the day; with none, the day itself or the first working day after it. */
    public LocalDate plusWorkingDays(LocalDate day, int days) {
        return days == 0 ? workingDay(day, one -> one.plusDays(1)) : step(day, days, one -> one.plusDays(1));
    }

    /** The n-th working day before the day; with none, the day itself or the last working day before it. */
    public LocalDate minusWorkingDays(LocalDate day, int days) {
        return days == 0 ? workingDay(day, one -> one.minusDays(1)) : step(day, days, one -> one.minusDays(1));
    }

    /** How many working days come after today, up to and with the day; of a day that is over, how many came since, as a negative. */
    public int workingDaysUntil(LocalDate day) {
        LocalDate today = today();
        return day.isBefore(today) ? -workingDays(day, today) : workingDays(today, day);
    }

    private int workingDays(LocalDate after, LocalDate upTo) {
        return (int) after.plusDays(1)
                .datesUntil(upTo.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    /** The same time of day, so many days of the calendar earlier. */
    public Date daysBefore(Date date, int days) {
        return Date.from(inLondon(date).minusDays(days).toInstant());
    }

    /** The same time of day, so many days of the calendar later. */
    public Date plusDays(Date date, int days) {
        return Date.from(inLondon(date).plusDays(days).toInstant());
    }

    /** The same weekday and time of day, so many weeks later. */
    public Date plusWeeks(Date date, int weeks) {
        return Date.from(inLondon(date).plusWeeks(weeks).toInstant());
    }

    /** The time within working hours that lies between the two moments; none if the second comes first. */
    public Duration workingTimeBetween(Date from, Date to) {
        Duration time = Duration.ZERO;
        for (LocalDate day = dayOf(from); !day.isAfter(dayOf(to)); day = day.plusDays(1)) {
            if (isWorkingDay(day)) {
                Date begins = later(from, morningOf(day));
                Date ends = earlier(to, endOf(day));
                time = begins.before(ends) ? time.plusMillis(ends.getTime() - begins.getTime()) : time;
            }
        }
        return time;
    }

    /** The moment at which so much working time has passed since; with none, the moment itself. */
    public Date plusWorkingTime(Date from, Duration time) {
        Date at = from;
        Duration left = time;
        for (LocalDate day = dayOf(from); !left.isZero(); day = day.plusDays(1)) {
            Duration today = isWorkingDay(day) ? workingTimeBetween(at, endOf(day)) : Duration.ZERO;
            if (today.compareTo(left) >= 0) {
                return new Date(later(at, morningOf(day)).getTime() + left.toMillis());
            }
            left = left.minus(today);
            at = startOf(day.plusDays(1));
        }
        return at;
    }

    private static Date later(Date one, Date other) {
        return one.after(other) ? one : other;
    }

    private static Date earlier(Date one, Date other) {
        return one.before(other) ? one : other;
    }

    /** The day's first moment. */
    public Date startOf(LocalDate day) {
        return Date.from(day.atStartOfDay(LONDON).toInstant());
    }

    /** The beginning of work on the day. */
    public Date morningOf(LocalDate day) {
        return at(day, properties.workingDayStarts());
    }

    /** The end of work on the day. */
    public Date endOf(LocalDate day) {
        return at(day, properties.workingDayEnds());
    }

    private static Date at(LocalDate day, LocalTime time) {
        return Date.from(day.atTime(time).atZone(LONDON).toInstant());
    }

    public LocalDate dayOf(Date date) {
        return inLondon(date).toLocalDate();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LONDON);
    }

    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !bankHolidays.include(day);
    }

    private LocalDate step(LocalDate from, int days, UnaryOperator<LocalDate> next) {
        if (days < 0) {
            throw new IllegalArgumentException("Working days are counted from 0, not " + days);
        }
        LocalDate day = from;
        for (int i = 0; i < days; i++) {
            day = workingDay(next.apply(day), next);
        }
        return day;
    }

    private LocalDate workingDay(LocalDate from, UnaryOperator<LocalDate> next) {
        LocalDate day = from;
        while (!isWorkingDay(day)) {
            day = next.apply(day);
        }
        return day;
    }

    private static ZonedDateTime inLondon(Date date) {
        // java.sql.Date has no instant
        return Instant.ofEpochMilli(date.getTime()).atZone(LONDON);
    }

    private void warnOfMissingYears() {
        int last = bankHolidays.lastPublishedYear();
        if (last <= today().getYear()) {
            log.warn("Bank holidays are known until {}; those of later years are worked out by rule", last);
        }
    }
}
