package uk.throughcare.cases;

import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.teams.Circles;

/** Follows where a case stands: at which stage, and with which team. */
@Service
class CaseProgress {

    private final Cases cases;
    private final Circles circles;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;

    CaseProgress(Cases cases, Circles circles, Timeline timeline, ApplicationEventPublisher events) {
        this.cases = cases;
        this.circles = circles;
        this.timeline = timeline;
        this.events = events;
    }

    void enter(CaseReference reference, String stage) {
        cases.enterStage(reference, stage);
        timeline.record(reference, "STAGE_ENTERED", Map.of("stage", stage));
    }

    /** A restricted case stays restricted: a circle of the new team holds it. */
    void move(CaseReference reference, String toTeam, boolean inCustody) {
        String fromTeam = cases.get(reference).team();
        String holder = circles.holding(reference.value(), toTeam);
        cases.moveTo(reference, holder, inCustody);
        timeline.record(reference, "CASE_MOVED", Map.of("from", circles.wholeTeam(fromTeam), "to", toTeam));
        events.publishEvent(new CaseMoved(reference, fromTeam, holder));
    }
}
