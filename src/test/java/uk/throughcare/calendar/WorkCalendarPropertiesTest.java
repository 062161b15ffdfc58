package uk.throughcare.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for every day, in published years and beyond. */
class WorkCalendarPropertiesTest {

    private final WorkCalendar calendar = WorkCalendarTest.calendar();

    @Property(tries = 300)
    void workingDaysEndOnAWorkingDay(@ForAll("days") LocalDate day, @ForAll @IntRange(max = 60) int days) {
        assertThat(calendar.isWorkingDay(calendar.plusWorkingDays(day, days))).isTrue();
        assertThat(calendar.isWorkingDay(calendar.minusWorkingDays(day, days))).isTrue();
    }

    @Property(tries = 300)
    void soManyWorkingDaysLieBetween(@ForAll("days") LocalDate day, @ForAll @IntRange(max = 60) int days) {
        LocalDate end = calendar.plusWorkingDays(day, days);
        long between = day.plusDays(1)
                .datesUntil(end.isBefore(day.plusDays(1)) ? day.plusDays(1) : end.plusDays(1))
                .filter(calendar::isWorkingDay)
                .count();
        boolean waitedForTheFirst = days == 0 && !calendar.isWorkingDay(day);
        assertThat(between).isEqualTo(waitedForTheFirst ? 1 : days);
    }

    @Property(tries = 300)
    void aLaterStartNeverEndsEarlier(
            @ForAll("days") LocalDate day,
            @ForAll @IntRange(max = 30) int later,
            @ForAll @IntRange(max = 60) int days) {
        assertThat(calendar.plusWorkingDays(day.plusDays(later), days))
                .isAfterOrEqualTo(calendar.plusWorkingDays(day, days));
    }

    @Property(tries = 300)
    void forthAndBackIsWhereAWorkingDayBegan(@ForAll("days") LocalDate day, @ForAll @IntRange(max = 60) int days) {
        LocalDate start = calendar.plusWorkingDays(day, 0);
        assertThat(calendar.minusWorkingDays(calendar.plusWorkingDays(start, days), days))
                .isEqualTo(start);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        LocalDate first = LocalDate.of(2020, 1, 1);
        return Arbitraries.integers().between(0, 365 * 20).map(first::plusDays);
    }
}
