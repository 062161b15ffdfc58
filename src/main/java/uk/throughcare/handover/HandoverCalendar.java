package uk.throughcare.handover;

import static uk.throughcare.handover.HandoverDays.earlier;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.throughcare.calendar.WorkCalendar;

/** Works out by when a handover must be accepted. */
@Component
class HandoverCalendar {

    private final WorkCalendar calendar;
    private final HandoverSettings settings;

    HandoverCalendar(WorkCalendar calendar, HandoverSettings settings) {
        this.calendar = calendar;
        this.settings = settings;
    }

    /**
     * Before release as the table says, but never at once; shorter when the person is out already or no date is known.
     *
     * @param acceptDaysBefore days before release by which it is accepted
     */
    HandoverDays days(@Nullable LocalDate releaseDate, int acceptDaysBefore) {
        LocalDate today = calendar.today();
        LocalDate soon = calendar.plusWorkingDays(today, settings.acceptWorkingDays());
        if (releaseDate == null || !releaseDate.isAfter(today)) {
            return new HandoverDays(soon, calendar.plusWorkingDays(today, settings.holdWorkingDays()));
        }
        LocalDate planned = releaseDate.minusDays(acceptDaysBefore);
        return new HandoverDays(planned.isAfter(soon) ? planned : earlier(soon, releaseDate), releaseDate);
    }

    /** The last day on which a first appointment needs no reason for being late. */
    LocalDate appointmentBy(LocalDate releaseDate) {
        return calendar.plusWorkingDays(releaseDate, settings.appointmentWorkingDays());
    }

    LocalDate lastDayForAppointments() {
        return calendar.today().plusMonths(settings.appointmentMonths());
    }
}
