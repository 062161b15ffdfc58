package uk.throughcare.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.throughcare.cases.Attempt.Outcome.ATTENDED;
import static uk.throughcare.cases.Attempt.Outcome.DID_NOT_ATTEND;
import static uk.throughcare.cases.Attempt.Outcome.DID_NOT_HAPPEN;
import static uk.throughcare.cases.Attempt.Purpose.FIRST_CONTACT;
import static uk.throughcare.cases.Attempt.Purpose.FOLLOW_UP;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import uk.throughcare.JourneyTest;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.Refused;

/** It is noon on a Tuesday in summer. */
@JourneyTest
@Transactional
class AppointmentsTest {

    private static final LocalDate TODAY = LocalDate.of(2032, 6, 15);

    @Autowired
    Appointments appointments;

    @Autowired
    Attempts attempts;

    @Autowired
    Cases cases;

    @Autowired
    Timeline timeline;

    @Autowired
    ExampleCases examples;

    @Autowired
    JdbcClient jdbc;

    CaseReference reference;

    @BeforeEach
    void itIsNoon() {
        itIs("2032-06-15T11:00:00Z");
        reference = examples.openedDaysAgo(10, "LEI");
    }

    @AfterEach
    void backToNow() {
        ClockUtil.reset();
    }

    @ParameterizedTest
    @CsvSource({
        "2032-06-14, 23:59, nextOn: it must be today or later",
        "2032-06-15, 11:59, nextAt: it must be later than now",
        "2032-12-16, 9:00,  nextOn: it must not be more than 6 months ahead",
    })
    void anAppointmentIsNeitherInThePastNorMoreThanSixMonthsAhead(LocalDate on, String at, String why) {
        assertThatThrownBy(() -> appointments.book(reference, FIRST_CONTACT, on, at))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(why);
        assertThat(appointments.open(reference, FIRST_CONTACT)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2032-06-15, 12:00, Tuesday 15 June 2032 at 12:00",
        "2032-12-15, 9:05,  Wednesday 15 December 2032 at 09:05",
    })
    void itIsShownUntilItsOutcomeIsRecorded(LocalDate on, String at, String shown) {
        appointments.book(reference, FIRST_CONTACT, on, at);
        assertThat(appointments.open(reference, FIRST_CONTACT)).contains(shown);
        assertThat(timeline.of(reference)).extracting(Timeline.Entry::what).containsExactly("APPOINTMENT_BOOKED");
        itIs("2032-12-15T10:00:00Z");
        tried(FIRST_CONTACT, DID_NOT_ATTEND);
        assertThat(appointments.open(reference, FIRST_CONTACT)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Attempt.Outcome.class, names = "DID_NOT_HAPPEN", mode = EnumSource.Mode.EXCLUDE)
    void itsOutcomeIsNotRecordedBeforeItBegins(Attempt.Outcome outcome) {
        appointments.book(reference, FIRST_CONTACT, TODAY, "14:30");
        itIs("2032-06-15T13:29:59Z");
        assertThatThrownBy(() -> tried(FIRST_CONTACT, outcome))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("contactOn: the appointment on Tuesday 15 June 2032 at 14:30 has not begun");
        itIs("2032-06-15T13:30:00Z");
        tried(FIRST_CONTACT, outcome);
    }

    @Test
    void whatWasCalledOffIsRecordedAtOnceWithWhoAskedAndWhy() {
        appointments.book(reference, FIRST_CONTACT, TODAY.plusDays(9), "14:30");
        attempts.record(
                reference,
                new Attempt(
                        FIRST_CONTACT,
                        DID_NOT_HAPPEN,
                        TODAY,
                        Attempt.How.TELEPHONE,
                        Attempt.WhoAsked.PRISON_OR_PROBATION,
                        "REGIME"));
        assertThat(appointments.open(reference, FIRST_CONTACT)).isEmpty();
        assertThat(attempts.of(reference))
                .singleElement()
                .satisfies(attempt ->
                        assertThat(attempt.whoAskedToChange()).isEqualTo(Attempt.WhoAsked.PRISON_OR_PROBATION))
                .satisfies(attempt -> assertThat(attempt.whyNot()).isEqualTo("REGIME"));
    }

    @Test
    void itsOutcomeIsRecordedOnce() {
        appointments.book(reference, FIRST_CONTACT, TODAY, "12:30");
        itIs("2032-06-15T12:00:00Z");
        tried(FIRST_CONTACT, DID_NOT_ATTEND);
        tried(FIRST_CONTACT, ATTENDED);
        assertThat(jdbc.sql("select outcome from care.attempt where case_reference = :r and appointment is not null")
                        .param("r", reference.value())
                        .query(String.class)
                        .list())
                .containsExactly("DID_NOT_ATTEND");
        assertThatThrownBy(() -> jdbc.sql("""
                                insert into care.attempt (case_reference, team, purpose, number, outcome, on_date, how,
                                                          appointment, recorded_at)
                                select case_reference, team, purpose, 9, outcome, on_date, how, appointment, recorded_at
                                from care.attempt where appointment is not null and case_reference = :r
                                """).param("r", reference.value()).update())
                .hasMessageContaining("duplicate key");
    }

    @Test
    void anAppointmentOfAnotherPurposeOrTeamHoldsNothingUp() {
        appointments.book(reference, FIRST_CONTACT, TODAY.plusDays(1), "9:00");
        tried(FOLLOW_UP, ATTENDED);
        examples.openedDaysAgo(1, "MDI");
        cases.moveTo(reference, "MDI", true);
        tried(FIRST_CONTACT, ATTENDED);
        assertThat(appointments.open(reference, FIRST_CONTACT)).isEmpty();
    }

    private void tried(Attempt.Purpose purpose, Attempt.Outcome outcome) {
        LocalDate on = ClockUtil.getCurrentTime()
                .toInstant()
                .atZone(java.time.ZoneId.of("Europe/London"))
                .toLocalDate();
        attempts.record(reference, new Attempt(purpose, outcome, on, Attempt.How.TELEPHONE, null, null));
    }

    private static void itIs(String instant) {
        ClockUtil.setCurrentTime(Date.from(Instant.parse(instant)));
    }
}
