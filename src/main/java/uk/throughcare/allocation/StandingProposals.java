package uk.throughcare.allocation;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uk.throughcare.cases.Case;
import uk.throughcare.cases.Cases;
import uk.throughcare.journey.CaseReference;

/** Knows which proposals stand by themselves when nobody decides: in teams that let them, for cases that are not pressing. */
@Service
class StandingProposals {

    private final Cases cases;
    private final LinkWorkerProposals proposals;
    private final AllocationSettings settings;

    StandingProposals(Cases cases, LinkWorkerProposals proposals, AllocationSettings settings) {
        this.cases = cases;
        this.proposals = proposals;
        this.settings = settings;
    }

    /** Whether it does so by now; not without a proposal, or when whoever was proposed cannot take on the case any longer. */
    boolean stands(CaseReference reference, @Nullable String proposed) {
        return proposed != null && mayStand(cases.get(reference)) && proposals.canTakeOn(reference, proposed);
    }

    boolean mayStand(Case waiting) {
        String priority = waiting.priority();
        return settings.proposalsStandIn().contains(waiting.team())
                && priority != null
                && settings.proposalsStandFor().contains(priority);
    }
}
