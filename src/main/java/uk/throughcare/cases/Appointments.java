package uk.throughcare.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.throughcare.cases.Attempt.Purpose;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.CurrentActor;
import uk.throughcare.journey.DatesInWords;
import uk.throughcare.journey.Refused;
import uk.throughcare.language.Words;

/** When people are to be spoken with next; what comes of an appointment is the next attempt of its purpose and team. */
@Repository
public class Appointments {

    private static final String NEXT_ON = "nextOn";
    private static final String NEXT_AT = "nextAt";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.UK);

    record Appointment(long id, Instant startsAt) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final CurrentActor actor;
    private final Timeline timeline;
    private final int monthsAhead;

    Appointments(
            JdbcClient jdbc,
            Clock clock,
            CurrentActor actor,
            Timeline timeline,
            @Value("${throughcare.contact.appointment-months-ahead}") int monthsAhead) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.actor = actor;
        this.timeline = timeline;
        this.monthsAhead = monthsAhead;
    }

    /**
     * Books the next one, if a day was agreed.
     *
     * @param at on the 24-hour clock, like 9:30
     * @throws Refused if it would be in the past or too far ahead
     */
    public void book(CaseReference reference, Purpose purpose, @Nullable LocalDate on, @Nullable String at) {
        if (on == null || at == null) {
            return;
        }
        ZonedDateTime starts = on.atTime(LocalTime.parse(at, TIME)).atZone(clock.getZone());
        refuseImpossible(starts);
        insert(reference, purpose, starts.toInstant());
        timeline.record(
                reference,
                "APPOINTMENT_BOOKED",
                Map.of("purpose", purpose, "startsAt", starts.toInstant().toString()));
    }

    /** What is booked and has no outcome yet, in words; blank if nothing is. */
    public String open(CaseReference reference, Purpose purpose) {
        return find(reference, purpose)
                .map(booked -> Words.say("**Appointment: {}.**", words(booked)))
                .orElse("");
    }

    Optional<Appointment> find(CaseReference reference, Purpose purpose) {
        return jdbc.sql("""
                        select p.id, p.starts_at from care.appointment p
                        join care.cases c on c.reference = p.case_reference
                          and care.whole_team(c.team) = care.whole_team(p.team)
                        where p.case_reference = :reference and p.purpose = :purpose
                          and not exists (select from care.attempt a where a.appointment = p.id)
                        order by p.id desc limit 1
                        """)
                .param("reference", reference.value())
                .param("purpose", purpose.name())
                .query(Appointments::row)
                .optional();
    }

    /** One that was called off can be recorded before its time; everything else comes of it only once it has begun. */
    void refuseTooEarly(Appointment booked, Attempt attempt) {
        if (attempt.outcome() != Attempt.Outcome.DID_NOT_HAPPEN
                && clock.instant().isBefore(booked.startsAt())) {
            throw Refused.because(
                    Attempts.CONTACT_ON,
                    "the appointment on {} has not begun: record it afterwards, or, if it was called off, that it did not take place",
                    words(booked));
        }
    }

    private void refuseImpossible(ZonedDateTime starts) {
        ZonedDateTime now = clock.instant().atZone(clock.getZone());
        LocalDate last = now.toLocalDate().plusMonths(monthsAhead);
        if (starts.toLocalDate().isBefore(now.toLocalDate())) {
            throw Refused.because(NEXT_ON, "it must be today or later");
        }
        if (starts.isBefore(now)) {
            throw Refused.because(NEXT_AT, "it must be later than now");
        }
        if (starts.toLocalDate().isAfter(last)) {
            throw Refused.because(
                    NEXT_ON, "it must not be more than {} months ahead, after {}", monthsAhead, DatesInWords.day(last));
        }
    }

    private void insert(CaseReference reference, Purpose purpose, Instant startsAt) {
        jdbc.sql("""
                        insert into care.appointment (case_reference, team, purpose, starts_at, booked_by, booked_at)
                        select reference, team, :purpose, :startsAt, :by, :now from care.cases where reference = :reference
                        """)
                .param("purpose", purpose.name())
                .param("startsAt", Timestamp.from(startsAt))
                .param("by", actor.get().id())
                .param("now", Timestamp.from(clock.instant()))
                .param("reference", reference.value())
                .update();
    }

    private static String words(Appointment booked) {
        return DatesInWords.weekdayAtTime(booked.startsAt());
    }

    private static Appointment row(ResultSet row, int number) throws SQLException {
        return new Appointment(row.getLong("id"), row.getTimestamp("starts_at").toInstant());
    }
}
