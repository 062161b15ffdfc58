package uk.throughcare.allocation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import uk.throughcare.cases.Case;
import uk.throughcare.cases.Cases;
import uk.throughcare.journey.CaseReference;

/** Finds who in the team is there, has room for a case and suits it best, and keeps that room. */
@Service
class LinkWorkerProposals {

    private final Cases cases;
    private final Caseloads caseloads;
    private final CaseloadWeighing weighing;
    private final AllocationSettings settings;

    LinkWorkerProposals(Cases cases, Caseloads caseloads, CaseloadWeighing weighing, AllocationSettings settings) {
        this.cases = cases;
        this.caseloads = caseloads;
        this.weighing = weighing;
        this.settings = settings;
    }

    /** Proposes whoever has room and the skills needed, among these who has the most room; nobody if the case fits nobody. */
    Optional<String> propose(CaseReference reference) {
        Case waiting = cases.get(reference);
        Optional<String> best = whoCanTake(waiting).map(Candidate::userId).findFirst();
        best.ifPresentOrElse(
                linkWorker -> caseloads.propose(waiting, linkWorker), () -> caseloads.withdrawProposal(reference));
        return best;
    }

    /** Who would be proposed for the case and does not have it already; nobody if it fits nobody. */
    Optional<String> bestBesides(CaseReference reference, String linkWorker) {
        return whoCanTake(cases.get(reference))
                .map(Candidate::userId)
                .filter(one -> !one.equals(linkWorker))
                .findFirst();
    }

    /** Whether the link worker still works in the team, and is there. */
    boolean canTakeOn(CaseReference reference, String linkWorker) {
        return candidates(reference).stream()
                .anyMatch(candidate -> candidate.userId().equals(linkWorker) && candidate.isThere());
    }

    /** All link workers of the team that holds the case, the best first. */
    List<Candidate> candidates(CaseReference reference) {
        return weighing.candidates(cases.get(reference));
    }

    /** What the case weighs. */
    int points(CaseReference reference) {
        return settings.pointsOf(cases.get(reference).supportModel());
    }

    private Stream<Candidate> whoCanTake(Case waiting) {
        int points = settings.pointsOf(waiting.supportModel());
        return weighing.candidates(waiting).stream().filter(candidate -> candidate.canTake(points));
    }
}
