package uk.throughcare.handover;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uk.throughcare.calendar.WorkCalendar;
import uk.throughcare.cases.Attempts;
import uk.throughcare.cases.Cases;
import uk.throughcare.cases.Timeline;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.DatesInWords;
import uk.throughcare.journey.Refused;

/** The community team's first appointment with the person, and whether they came. */
@Service
class FirstContactOutside {

    private static final String APPOINTMENT_ON = "appointmentOn";

    private final Handovers handovers;
    private final HandoverCalendar days;
    private final Attempts attempts;
    private final Cases cases;
    private final Timeline timeline;
    private final WorkCalendar calendar;

    FirstContactOutside(
            Handovers handovers,
            HandoverCalendar days,
            Attempts attempts,
            Cases cases,
            Timeline timeline,
            WorkCalendar calendar) {
        this.handovers = handovers;
        this.days = days;
        this.attempts = attempts;
        this.cases = cases;
        this.timeline = timeline;
        this.calendar = calendar;
    }

    /**
     * @throws Refused if the day cannot be, or is late without a reason
     */
    void arrange(CaseReference reference, HandoverAnswers.Appointment appointment) {
        refuseImpossibleDay(appointment.appointmentOn());
        @Nullable LocalDate releaseDate = cases.get(reference).releaseDate();
        if (releaseDate != null) {
            refuseUnfitDay(appointment, releaseDate);
        }
        handovers.arrange(reference, appointment);
        timeline.record(
                reference,
                "FIRST_APPOINTMENT_ARRANGED",
                Map.of("on", appointment.appointmentOn().toString(), "late", appointment.whyLater() != null));
    }

    Attempts.Result confirm(CaseReference reference, HandoverAnswers.FirstContact contact) {
        return attempts.record(reference, contact.attempt());
    }

    private void refuseImpossibleDay(LocalDate on) {
        if (on.isBefore(calendar.today())) {
            throw Refused.because(APPOINTMENT_ON, "it must be today or later");
        }
        if (on.isAfter(days.lastDayForAppointments())) {
            throw Refused.because(
                    APPOINTMENT_ON, "it must not be later than {}", DatesInWords.day(days.lastDayForAppointments()));
        }
    }

    private void refuseUnfitDay(HandoverAnswers.Appointment appointment, LocalDate releaseDate) {
        if (appointment.appointmentOn().isBefore(releaseDate)) {
            throw Refused.because(
                    APPOINTMENT_ON, "it must not be before the release, on {}", DatesInWords.day(releaseDate));
        }
        LocalDate by = days.appointmentBy(releaseDate);
        if (appointment.appointmentOn().isAfter(by) && appointment.whyLater() == null) {
            throw Refused.because("whyLater", "say why the appointment is later than {}", DatesInWords.day(by));
        }
    }
}
