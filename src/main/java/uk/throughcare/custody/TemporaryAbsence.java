package uk.throughcare.custody;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.throughcare.calendar.DeadlinePause;
import uk.throughcare.calendar.WorkCalendar;
import uk.throughcare.cases.CaseAway;
import uk.throughcare.cases.CaseBack;
import uk.throughcare.cases.Cases;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.ForDiagrams;
import uk.throughcare.language.Words;

/** Lets a case stand still while the person is away, and go on when they are back. */
@ForDiagrams
@Component("absences")
public class TemporaryAbsence {

    private final KnownWhereabouts whereabouts;
    private final Cases cases;
    private final DeadlinePause deadlines;
    private final ApplicationEventPublisher events;
    private final WorkCalendar calendar;
    private final Clock clock;
    private final int reviewDays;

    TemporaryAbsence(
            KnownWhereabouts whereabouts,
            Cases cases,
            DeadlinePause deadlines,
            ApplicationEventPublisher events,
            WorkCalendar calendar,
            Clock clock,
            @Value("${throughcare.custody.absence-review-days}") int reviewDays) {
        this.whereabouts = whereabouts;
        this.cases = cases;
        this.deadlines = deadlines;
        this.events = events;
        this.calendar = calendar;
        this.clock = clock;
        this.reviewDays = reviewDays;
    }

    /** When somebody asks whether it still makes sense to wait: so many days of the calendar from now. */
    public Date reviewDue() {
        return calendar.plusDays(Date.from(clock.instant()), reviewDays);
    }

    void begins(CaseReference reference) {
        Whereabouts now = now(reference);
        deadlines.begins(reference, now.since());
        events.publishEvent(new CaseAway(reference, now.absence() == Absence.TEMPORARY_RELEASE));
    }

    void ends(CaseReference reference) {
        deadlines.ends(reference, now(reference).since());
        events.publishEvent(new CaseBack(reference));
    }

    LocalDate since(CaseReference reference) {
        Instant since = now(reference).since();
        return calendar.dayOf(Date.from(since));
    }

    String inWords(CaseReference reference) {
        Absence why = now(reference).absence();
        return why == null ? Words.say("it is not known why") : why.inWords();
    }

    private Whereabouts now(CaseReference reference) {
        return whereabouts.of(cases.get(reference));
    }
}
