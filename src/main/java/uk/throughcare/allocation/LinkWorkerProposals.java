package uk.throughcare.allocation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import uk.throughcare.cases.Case;
import uk.throughcare.cases.Cases;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.teams.Role;
import uk.throughcare.teams.Staff;
import uk.throughcare.teams.StaffMember;

/** Finds who in the team has the most room for a case, and keeps that room. */
@Service
class LinkWorkerProposals {

    private final Cases cases;
    private final Caseloads caseloads;
    private final Staff staff;
    private final AllocationSettings settings;

    LinkWorkerProposals(Cases cases, Caseloads caseloads, Staff staff, AllocationSettings settings) {
        this.cases = cases;
        this.caseloads = caseloads;
        this.staff = staff;
        this.settings = settings;
    }

    /** Proposes whoever has the most room; nobody if the case fits nobody. */
    Optional<String> propose(CaseReference reference) {
        Case waiting = cases.get(reference);
        Optional<String> best = best(waiting).map(Candidate::userId);
        best.ifPresentOrElse(
                linkWorker -> caseloads.propose(waiting, linkWorker), () -> caseloads.withdrawProposal(reference));
        return best;
    }

    /** Who has the most room for the case and does not have it already; nobody if it fits nobody. */
    Optional<String> mostRoomBesides(CaseReference reference, String linkWorker) {
        int points = points(reference);
        return candidates(reference).stream()
                .filter(candidate -> !candidate.userId().equals(linkWorker) && candidate.hasRoomFor(points))
                .map(Candidate::userId)
                .findFirst();
    }

    /** Whether the link worker still works in the team. */
    boolean canTakeOn(CaseReference reference, String linkWorker) {
        return candidates(reference).stream()
                .anyMatch(candidate -> candidate.userId().equals(linkWorker));
    }

    /** All link workers of the team that holds the case, most room first. */
    List<Candidate> candidates(CaseReference reference) {
        return candidates(cases.get(reference));
    }

    /** What the case weighs. */
    int points(CaseReference reference) {
        return settings.pointsOf(cases.get(reference).supportModel());
    }

    private Optional<Candidate> best(Case waiting) {
        int points = settings.pointsOf(waiting.supportModel());
        return candidates(waiting).stream()
                .filter(candidate -> candidate.hasRoomFor(points))
                .findFirst();
    }

    private List<Candidate> candidates(Case waiting) {
        List<Caseloads.Held> held = caseloads.besides(waiting);
        Map<String, Integer> capacities = caseloads.capacities(waiting.team());
        return staff.withRole(Role.LINK_WORKER.group(), waiting.team()).stream()
                .map(worker -> candidate(worker, held, capacities.getOrDefault(worker.id(), settings.capacity())))
                .sorted(Candidate.MOST_ROOM_FIRST)
                .toList();
    }

    private Candidate candidate(StaffMember worker, List<Caseloads.Held> held, int capacity) {
        List<Caseloads.Held> own = held.stream()
                .filter(some -> some.linkWorker().equals(worker.id()))
                .toList();
        int used = own.stream()
                .mapToInt(some -> some.cases() * settings.pointsOf(some.supportModel()))
                .sum();
        return new Candidate(
                worker.id(),
                worker.name(),
                own.stream().mapToInt(Caseloads.Held::cases).sum(),
                used,
                capacity);
    }
}
