package uk.throughcare.closure;

import java.util.Map;
import org.springframework.stereotype.Service;
import uk.throughcare.cases.Case;
import uk.throughcare.cases.Cases;
import uk.throughcare.cases.Reasons;
import uk.throughcare.cases.Timeline;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.notification.Notifications;
import uk.throughcare.notification.Template;

/** Ends a case. */
@Service
class CaseClosure {

    private final SupportGiven support;
    private final Reasons reasons;
    private final Cases cases;
    private final Timeline timeline;
    private final Notifications notifications;
    private final ReferrerLetters letters;

    CaseClosure(
            SupportGiven support,
            Reasons reasons,
            Cases cases,
            Timeline timeline,
            Notifications notifications,
            ReferrerLetters letters) {
        this.support = support;
        this.reasons = reasons;
        this.cases = cases;
        this.timeline = timeline;
        this.notifications = notifications;
        this.letters = letters;
    }

    Ending finished(CaseReference reference) {
        return Ending.finished(support.to(reference));
    }

    Ending lostContact(CaseReference reference) {
        return Ending.lostContact(support.to(reference));
    }

    Ending because(CaseReference reference, String reason) {
        return Ending.because(reason, support.to(reference));
    }

    /** Where support had begun, unless nobody is asked for a report on an end like this. */
    boolean owesSummary(CaseReference reference, Ending ending) {
        return isOpen(reference) && ending.outcome() != Outcome.NOT_STARTED && reasons.owesSummary(ending.reason());
    }

    /** Referrers learn the outcome and nothing else; of a death, not from us. */
    void close(CaseReference reference, Outcome outcome, String reason) {
        if (isOpen(reference)) {
            end(reference, outcome, reason);
        }
    }

    /** One that was joined to another case has ended, and goes on there. */
    private boolean isOpen(CaseReference reference) {
        return cases.get(reference).status() == Case.Status.OPEN;
    }

    private void end(CaseReference reference, Outcome outcome, String reason) {
        timeline.record(reference, "CASE_CLOSED", Map.of("outcome", outcome, "reason", reason));
        cases.close(reference, outcome.name(), reason);
        if (reasons.othersTold(reason)) {
            support.referrers(reference).forEach(referrer -> tell(reference, referrer, outcome));
        }
    }

    private void tell(CaseReference reference, SupportGiven.Referrer referrer, Outcome outcome) {
        notifications.send(
                referrer.reference(), Template.CASE_CLOSED, referrer.address(), Map.of("outcome", outcome.name()));
        letters.make(reference, referrer, outcome);
    }
}
