package uk.throughcare.allocation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uk.throughcare.cases.Cases;
import uk.throughcare.cases.Timeline;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.LinkWorkersTasks;
import uk.throughcare.journey.Refused;

/** Gives a case to the link worker that the senior link worker decided on. */
@Service
class LinkWorkerAllocation {

    private final Cases cases;
    private final Caseloads caseloads;
    private final RoomQueue queue;
    private final Timeline timeline;
    private final LinkWorkersTasks tasks;

    LinkWorkerAllocation(Cases cases, Caseloads caseloads, RoomQueue queue, Timeline timeline, LinkWorkersTasks tasks) {
        this.cases = cases;
        this.caseloads = caseloads;
        this.queue = queue;
        this.timeline = timeline;
        this.tasks = tasks;
    }

    /**
     * @throws Refused if somebody else than proposed was chosen and no reason given
     */
    void check(AllocationChoice choice, @Nullable String proposed) {
        if (!choice.linkWorker().equals(proposed) && choice.overrideReason() == null) {
            throw Refused.because("overrideReason", "say why it is somebody else than proposed");
        }
    }

    /** Nobody has decided in time. */
    void allocateAsProposed(CaseReference reference, String proposed) {
        timeline.record(reference, "PROPOSAL_STOOD_BY_ITSELF", Map.of("proposed", proposed));
        allocate(reference, proposed, proposed);
    }

    void allocate(CaseReference reference, String linkWorker, @Nullable String proposed) {
        cases.allocate(reference, linkWorker);
        tasks.become(reference, team(reference), linkWorker);
        Map<String, String> detail = new LinkedHashMap<>();
        detail.put("linkWorker", linkWorker);
        if (proposed != null) {
            detail.put("proposed", proposed);
        }
        timeline.record(reference, "LINK_WORKER_ALLOCATED", detail);
        caseloads.withdrawProposal(reference);
        queue.leave(reference);
        if (proposed != null && !linkWorker.equals(proposed)) {
            queue.roomMade(team(reference));
        }
    }

    private String team(CaseReference reference) {
        return cases.get(reference).team();
    }
}
