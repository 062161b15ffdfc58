package uk.throughcare.allocation;

import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.throughcare.cases.Cases;
import uk.throughcare.cases.Timeline;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.LinkWorkersTasks;
import uk.throughcare.journey.Refused;

/** Gives one case with its open tasks to another link worker, wholly or not at all. */
@Service
class CaseReassignment {

    private final Cases cases;
    private final LinkWorkerProposals proposals;
    private final LinkWorkersTasks tasks;
    private final Timeline timeline;

    CaseReassignment(Cases cases, LinkWorkerProposals proposals, LinkWorkersTasks tasks, Timeline timeline) {
        this.cases = cases;
        this.proposals = proposals;
        this.tasks = tasks;
        this.timeline = timeline;
    }

    /**
     * @throws Refused if nobody else has room for it
     */
    @Transactional(propagation = Propagation.NESTED)
    public void move(CaseReference reference, Reassignment asked) {
        String from = asked.fromLinkWorker();
        String to = asked.toLinkWorker() != null ? asked.toLinkWorker() : whoElse(reference, from);
        cases.allocate(reference, to);
        timeline.record(reference, "CASE_REASSIGNED", Map.of("from", from, "to", to, "reassignment", asked.id()));
        tasks.pass(reference, from, to);
    }

    /**
     * Who takes it if nobody in particular is wanted.
     *
     * @throws Refused if nobody else has room for it
     */
    String whoElse(CaseReference reference, String from) {
        return proposals
                .bestBesides(reference, from)
                .orElseThrow(() -> Refused.because("toLinkWorker", "nobody else in the team has room for it"));
    }
}
