package uk.throughcare.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import uk.throughcare.JourneyTest;

/** Working time between two moments, and the moment at which so much of it has passed: 9 to 17, Monday to Friday, London. */
@JourneyTest
class WorkingTimeTest {

    @Autowired
    WorkCalendar calendar;

    @ParameterizedTest
    @CsvSource({
        "2027-03-01T10:00, 2027-03-01T12:30, PT2H30M",
        "2027-03-01T10:00, 2027-03-02T10:00, PT8H",
        "2027-03-01T07:00, 2027-03-01T09:00, PT0S",
        "2027-03-01T17:00, 2027-03-02T09:00, PT0S",
        // a weekend counts nothing
        "2027-03-05T17:00, 2027-03-08T09:00, PT0S",
        // nor does Good Friday, nor Easter Monday
        "2027-03-25T09:00, 2027-03-30T17:00, PT16H",
        // the clocks go forward on Sunday 28 March: a day is a day
        "2027-03-24T12:00, 2027-03-31T12:00, PT24H",
        "2027-03-02T10:00, 2027-03-01T10:00, PT0S"
    })
    void betweenTwoMomentsLiesTheTimeAtWork(LocalDateTime from, LocalDateTime to, Duration time) {
        assertThat(calendar.workingTimeBetween(date(from), date(to))).isEqualTo(time);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-01T17:00, PT8H,    2027-03-02T17:00",
        "2027-03-01T17:00, PT4H,    2027-03-02T13:00",
        "2027-03-05T17:00, PT16H,   2027-03-09T17:00",
        "2027-03-01T17:00, PT0S,    2027-03-01T17:00",
        "2027-03-06T12:00, PT1H,    2027-03-08T10:00",
        // over Easter and the change of the clocks
        "2027-03-25T17:00, PT8H,    2027-03-30T17:00"
    })
    void whatIsDueMovesByTheTimeAtWork(LocalDateTime due, Duration time, LocalDateTime moved) {
        assertThat(calendar.plusWorkingTime(date(due), time)).isEqualTo(date(moved));
    }

    private static Date date(LocalDateTime time) {
        return Date.from(time.atZone(ZoneId.of("Europe/London")).toInstant());
    }
}
