package uk.throughcare.closure;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Service;
import uk.throughcare.calendar.WorkCalendar;
import uk.throughcare.cases.Case;
import uk.throughcare.cases.NamedCases;
import uk.throughcare.cases.Timeline;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.ReferralJourney;
import uk.throughcare.journey.Refused;

/** Ends cases before their time, because staff or the person want it so. */
@Service
class EarlyEndings {

    private final NamedCases cases;
    private final Timeline timeline;
    private final WorkCalendar calendar;
    private final ReferralJourney journey;

    EarlyEndings(NamedCases cases, Timeline timeline, WorkCalendar calendar, ReferralJourney journey) {
        this.cases = cases;
        this.timeline = timeline;
        this.calendar = calendar;
        this.journey = journey;
    }

    /**
     * @throws Refused if it is not an open case of the team
     */
    CaseReference caseToEnd(EarlyEnd end) {
        CaseReference reference = cases.namedAndOpen(end.reference()).reference();
        timeline.record(reference, "CLOSED_EARLY", Map.of("reason", end.closureReason()));
        return reference;
    }

    /**
     * @throws Refused if the case is being closed already
     */
    void endNow(CaseReference reference, String reason) {
        if (!journey.closedEarly(reference, reason)) {
            throw Refused.because("reference", "this case is being closed already");
        }
    }

    /**
     * @throws Refused if it is not an open case of the team, or the day cannot be
     */
    CaseReference caseOf(Withdrawal withdrawal) {
        Case known = cases.namedAndOpen(withdrawal.reference());
        LocalDate on = withdrawal.withdrawnOn();
        if (on.isAfter(calendar.today())) {
            throw Refused.because("withdrawnOn", "it must be today or in the past");
        }
        if (on.isBefore(calendar.dayOf(java.util.Date.from(known.openedAt())))) {
            throw Refused.because("withdrawnOn", "it must not be before the referral");
        }
        timeline.record(
                known.reference(), "CONSENT_WITHDRAWN", Map.of("on", on.toString(), "how", withdrawal.withdrawnHow()));
        return known.reference();
    }
}
