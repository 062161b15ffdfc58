package uk.throughcare.calendar;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.temporal.TemporalAdjusters.firstInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;
import static java.time.temporal.TemporalAdjusters.next;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Month;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The bank holidays of England and Wales: as published, and by rule for the years that are not published yet. */
@Component
class BankHolidays {

    private final TreeMap<Integer, Set<LocalDate>> published;
    private final Map<Integer, Set<LocalDate>> byRule = new ConcurrentHashMap<>();

    BankHolidays() {
        published = read(new ClassPathResource("calendar/bank-holidays.txt"));
    }

    boolean include(LocalDate day) {
        return of(day.getYear()).contains(day);
    }

    Set<LocalDate> of(int year) {
        Set<LocalDate> known = published.get(year);
        return known == null ? byRule.computeIfAbsent(year, BankHolidays::byRule) : known;
    }

    int lastPublishedYear() {
        return published.lastKey();
    }

    Set<Integer> publishedYears() {
        return published.keySet();
    }

    static Set<LocalDate> byRule(int year) {
        LocalDate easter = easterSunday(year);
        LocalDate newYear = orNextMonday(LocalDate.of(year, Month.JANUARY, 1));
        Set<LocalDate> days = new HashSet<>(Set.of(
                newYear,
                easter.minusDays(2),
                easter.plusDays(1),
                LocalDate.of(year, Month.MAY, 1).with(firstInMonth(MONDAY)),
                LocalDate.of(year, Month.MAY, 1).with(lastInMonth(MONDAY)),
                LocalDate.of(year, Month.AUGUST, 1).with(lastInMonth(MONDAY))));
        days.addAll(christmas(LocalDate.of(year, Month.DECEMBER, 25)));
        return Set.copyOf(days);
    }

    /** Christmas and Boxing Day; what falls on a weekend moves to the next weekday that is not the other one. */
    private static Set<LocalDate> christmas(LocalDate christmasDay) {
        return switch (christmasDay.getDayOfWeek()) {
            case FRIDAY -> Set.of(christmasDay, christmasDay.plusDays(3));
            case SATURDAY -> Set.of(christmasDay.plusDays(2), christmasDay.plusDays(3));
            case SUNDAY -> Set.of(christmasDay.plusDays(1), christmasDay.plusDays(2));
            default -> Set.of(christmasDay, christmasDay.plusDays(1));
        };
    }

    private static LocalDate orNextMonday(LocalDate day) {
        return day.getDayOfWeek() == SATURDAY || day.getDayOfWeek() == SUNDAY ? day.with(next(MONDAY)) : day;
    }

    /** The Gregorian computus in the form of Meeus, Jones and Butcher. */
    static LocalDate easterSunday(int year) {
        int golden = year % 19;
        int century = year / 100;
        int ofCentury = year % 100;
        int epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7;
        int correction = (golden + 11 * epact + 22 * weekday) / 451;
        int days = epact + weekday - 7 * correction + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }

    private static TreeMap<Integer, Set<LocalDate>> read(ClassPathResource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(LocalDate::parse)
                    .collect(Collectors.groupingBy(LocalDate::getYear, TreeMap::new, Collectors.toSet()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + file, unreadable);
        }
    }
}
