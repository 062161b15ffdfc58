package uk.throughcare.cases;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.throughcare.cases.Attempt.Outcome;
import uk.throughcare.cases.Attempt.Purpose;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.DatesInWords;
import uk.throughcare.journey.Refused;

/**
 * The tries to speak with a person, each recorded once and never changed.
 *
 * <p>They are counted for each purpose and team: from the last time that the person was reached, and from the last
 * decision to keep trying.
 */
@Repository
public class Attempts {

    /** The field of every form that asks for the day of a contact. */
    public static final String CONTACT_ON = "contactOn";

    /**
     * What an attempt leads to.
     *
     * @param number how many attempts there have been, this one included, since they are counted
     */
    public record Result(boolean contactMade, boolean attemptsLeft, int number) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Cases cases;
    private final Timeline timeline;
    private final Appointments appointments;
    private final int most;

    Attempts(
            JdbcClient jdbc,
            Clock clock,
            Cases cases,
            Timeline timeline,
            Appointments appointments,
            @Value("${throughcare.contact.attempts}") int most) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.cases = cases;
        this.timeline = timeline;
        this.appointments = appointments;
        this.most = most;
    }

    /**
     * Keeps the attempt, which is the outcome of the appointment that was booked for it, and says so in the timeline.
     *
     * @throws Refused if its day is still to come or lies before the referral, or the appointment has not begun
     */
    public Result record(CaseReference reference, Attempt attempt) {
        refuseImpossibleDay(reference, attempt.on());
        Optional<Appointments.Appointment> booked = appointments.find(reference, attempt.purpose());
        booked.ifPresent(appointment -> appointments.refuseTooEarly(appointment, attempt));
        int number = counted(reference, attempt.purpose()) + 1;
        insert(reference, attempt, number, booked.map(Appointments.Appointment::id));
        timeline.record(
                reference,
                attempt.purpose() + "_ATTEMPTED",
                Map.of("outcome", attempt.outcome(), "on", attempt.on().toString(), "number", number));
        return new Result(attempt.outcome().reached(), number < most, number);
    }

    /** The attempts are counted from here again. */
    public void keepTrying(CaseReference reference) {
        jdbc.sql("""
                        insert into care.keep_trying (case_reference, after_attempt, decided_at)
                        select :reference, coalesce(max(id), 0), :now from care.attempt where case_reference = :reference
                        """).param("reference", reference.value()).param("now", now()).update();
        timeline.record(reference, "TRYING_ON");
    }

    /** How often the person has been tried for this purpose, since the count began. */
    public int counted(CaseReference reference, Purpose purpose) {
        return jdbc.sql("""
                        select count(*) from care.attempt a join care.cases c on c.reference = a.case_reference
                          and care.whole_team(c.team) = care.whole_team(a.team)
                        where a.case_reference = :reference and a.purpose = :purpose
                          and a.id > (select coalesce(max(after_attempt), 0) from care.keep_trying where case_reference = :reference)
                          and a.id > (select coalesce(max(id), 0) from care.attempt
                                      where case_reference = :reference and purpose = :purpose and outcome in ('ATTENDED', 'LATE'))
                        """)
                .param("reference", reference.value())
                .param("purpose", purpose.name())
                .query(Integer.class)
                .single();
    }

    /** How many attempts a person gets before somebody decides how to go on. */
    public int most() {
        return most;
    }

    /** Whether the person has ever been spoken with. */
    public boolean everReached(CaseReference reference) {
        return of(reference).stream().map(Attempt::outcome).anyMatch(Outcome::reached);
    }

    /** All attempts, oldest first. */
    public List<Attempt> of(CaseReference reference) {
        return jdbc.sql("""
                        select purpose, outcome, on_date as "on", how, who_asked_to_change, why_not
                        from care.attempt where case_reference = :reference order by id
                        """)
                .param("reference", reference.value())
                .query(Attempt.class)
                .list();
    }

    private void refuseImpossibleDay(CaseReference reference, LocalDate on) {
        if (on.isAfter(LocalDate.now(clock))) {
            throw Refused.because(
                    CONTACT_ON, "it must be today or in the past: record a contact once it has taken place");
        }
        LocalDate received = LocalDate.ofInstant(cases.get(reference).openedAt(), clock.getZone());
        if (on.isBefore(received)) {
            throw Refused.because(
                    CONTACT_ON, "it must not be before the referral was received, on {}", DatesInWords.day(received));
        }
    }

    private void insert(CaseReference reference, Attempt attempt, int number, Optional<Long> appointment) {
        jdbc.sql("""
                        insert into care.attempt (case_reference, team, purpose, number, outcome, on_date, how,
                                                  who_asked_to_change, why_not, appointment, recorded_at)
                        select reference, team, :purpose, :number, :outcome, :on, :how, :whoAsked, :whyNot,
                               :appointment, :now
                        from care.cases where reference = :reference
                        """)
                .param("reference", reference.value())
                .param("purpose", attempt.purpose().name())
                .param("number", number)
                .param("outcome", attempt.outcome().name())
                .param("on", attempt.on())
                .param("how", attempt.how().name())
                .param("whoAsked", name(attempt.whoAskedToChange()))
                .param("whyNot", attempt.whyNot())
                .param("appointment", appointment.orElse(null))
                .param("now", now())
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static @Nullable String name(@Nullable Enum<?> code) {
        return code == null ? null : code.name();
    }
}
