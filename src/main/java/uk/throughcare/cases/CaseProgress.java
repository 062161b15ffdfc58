package uk.throughcare.cases;

import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import uk.throughcare.journey.CaseReference;

/** Follows where a case stands: at which stage, and with which team. */
@Service
class CaseProgress {

    private final Cases cases;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;

    CaseProgress(Cases cases, Timeline timeline, ApplicationEventPublisher events) {
        this.cases = cases;
        this.timeline = timeline;
        this.events = events;
    }

    void enter(CaseReference reference, String stage) {
        cases.enterStage(reference, stage);
        timeline.record(reference, "STAGE_ENTERED", Map.of("stage", stage));
    }

    void move(CaseReference reference, String toTeam, boolean inCustody) {
        String fromTeam = cases.get(reference).team();
        cases.moveTo(reference, toTeam, inCustody);
        timeline.record(reference, "CASE_MOVED", Map.of("from", fromTeam, "to", toTeam));
        events.publishEvent(new CaseMoved(reference, fromTeam, toTeam));
    }
}
