package uk.throughcare.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class BankHolidaysTest {

    private final BankHolidays holidays = new BankHolidays();

    @Test
    void thePublishedYearsAreThoseOfTheRules() {
        assertThat(holidays.publishedYears()).contains(2024, 2025, 2026, 2027, 2028);
        for (int year : holidays.publishedYears()) {
            assertThat(holidays.of(year)).as("%s", year).isEqualTo(BankHolidays.byRule(year));
        }
    }

    @Test
    void aYearThatIsNotPublishedIsWorkedOut() {
        // Christmas 2033 falls on a Sunday, New Year's Day 2033 on a Saturday, Easter 2033 on 17 April
        assertThat(holidays.of(2033))
                .containsExactlyInAnyOrderElementsOf(List.of(
                        LocalDate.of(2033, 1, 3),
                        LocalDate.of(2033, 4, 15),
                        LocalDate.of(2033, 4, 18),
                        LocalDate.of(2033, 5, 2),
                        LocalDate.of(2033, 5, 30),
                        LocalDate.of(2033, 8, 29),
                        LocalDate.of(2033, 12, 26),
                        LocalDate.of(2033, 12, 27)));
    }

    @Test
    void everyBankHolidayIsAWeekday() {
        for (int year = 2024; year < 2100; year++) {
            assertThat(holidays.of(year))
                    .hasSize(8)
                    .allMatch(day -> day.getDayOfWeek().getValue() < 6);
        }
    }
}
