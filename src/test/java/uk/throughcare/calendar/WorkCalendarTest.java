package uk.throughcare.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Date;
import org.junit.jupiter.api.Test;

class WorkCalendarTest {

    private static final LocalDate MAUNDY_THURSDAY = LocalDate.of(2026, 4, 2);
    private static final LocalDate TUESDAY_AFTER_EASTER = LocalDate.of(2026, 4, 7);

    @Test
    void easterIsNotWorkedThrough() {
        assertThat(calendar().plusWorkingDays(MAUNDY_THURSDAY, 1)).isEqualTo(TUESDAY_AFTER_EASTER);
        assertThat(calendar().minusWorkingDays(TUESDAY_AFTER_EASTER, 1)).isEqualTo(MAUNDY_THURSDAY);
    }

    @Test
    void christmasOnASaturdayTakesTheMondayAndTheTuesday() {
        assertThat(calendar().plusWorkingDays(LocalDate.of(2027, 12, 24), 1)).isEqualTo(LocalDate.of(2027, 12, 29));
    }

    @Test
    void noWorkingDaysMeanTheDayItselfOrTheNextWorkingDay() {
        assertThat(calendar().plusWorkingDays(MAUNDY_THURSDAY, 0)).isEqualTo(MAUNDY_THURSDAY);
        assertThat(calendar().plusWorkingDays(MAUNDY_THURSDAY.plusDays(1), 0)).isEqualTo(TUESDAY_AFTER_EASTER);
        assertThat(calendar().minusWorkingDays(MAUNDY_THURSDAY.plusDays(1), 0)).isEqualTo(MAUNDY_THURSDAY);
    }

    @Test
    void workingDaysAreCountedUpToADayAndSinceOneThatIsOver() {
        WorkCalendar maundyThursday = at("2026-04-02T10:00:00Z");
        assertThat(maundyThursday.workingDaysUntil(MAUNDY_THURSDAY)).isZero();
        assertThat(maundyThursday.workingDaysUntil(MAUNDY_THURSDAY.plusDays(2))).isZero();
        assertThat(maundyThursday.workingDaysUntil(TUESDAY_AFTER_EASTER)).isEqualTo(1);
        assertThat(at("2026-04-08T10:00:00Z").workingDaysUntil(MAUNDY_THURSDAY)).isEqualTo(-2);
    }

    @Test
    void whatIsReceivedOnASaturdayIsCountedFromMonday() {
        assertThat(at("2026-06-06T11:00:00Z").plusWorkingDays(1)).isEqualTo(instant("2026-06-08T16:00:00Z"));
    }

    @Test
    void whatIsDueTodayAfterWorkIsDueTomorrow() {
        assertThat(at("2026-01-14T16:59:59Z").plusWorkingDays(0)).isEqualTo(instant("2026-01-14T17:00:00Z"));
        assertThat(at("2026-01-14T17:00:00Z").plusWorkingDays(0)).isEqualTo(instant("2026-01-15T17:00:00Z"));
    }

    @Test
    void theEndOfWorkFollowsTheClocksOfLondon() {
        // the clocks went forward on Sunday 29 March 2026
        WorkCalendar friday = at("2026-03-27T10:00:00Z");
        assertThat(friday.plusWorkingDays(0)).isEqualTo(instant("2026-03-27T17:00:00Z"));
        assertThat(friday.plusWorkingDays(1)).isEqualTo(instant("2026-03-30T16:00:00Z"));
    }

    @Test
    void lateInTheEveningOfASummerDayItIsTomorrowInLondon() {
        assertThat(at("2026-07-01T23:30:00Z").today()).isEqualTo(LocalDate.of(2026, 7, 2));
    }

    @Test
    void daysAndWeeksKeepTheTimeOfDayWhenTheClocksChange() {
        Date winter = instant("2026-03-28T09:00:00Z");
        assertThat(calendar().plusDays(winter, 1)).isEqualTo(instant("2026-03-29T08:00:00Z"));
        assertThat(calendar().plusWeeks(winter, 2)).isEqualTo(instant("2026-04-11T08:00:00Z"));
        assertThat(calendar().daysBefore(calendar().startOf(LocalDate.of(2026, 6, 1)), 84))
                .isEqualTo(calendar().startOf(LocalDate.of(2026, 3, 9)));
    }

    @Test
    void theDayOfADateOfTheDatabaseIsKnownToo() {
        Date stored = new java.sql.Date(instant("2026-07-01T23:30:00Z").getTime());
        assertThat(calendar().dayOf(stored)).isEqualTo(LocalDate.of(2026, 7, 2));
    }

    @Test
    void workingDaysAreNotCountedBackwardsByMistake() {
        assertThatThrownBy(() -> calendar().plusWorkingDays(MAUNDY_THURSDAY, -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    static WorkCalendar calendar() {
        return at("2026-01-14T10:00:00Z");
    }

    private static WorkCalendar at(String now) {
        return new WorkCalendar(
                Clock.fixed(Instant.parse(now), ZoneOffset.UTC),
                new BankHolidays(),
                new CalendarProperties(LocalTime.of(9, 0), LocalTime.of(17, 0), "-"));
    }

    private static Date instant(String at) {
        return Date.from(Instant.parse(at));
    }
}
