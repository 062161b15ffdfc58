package uk.throughcare.allocation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.throughcare.cases.Case;
import uk.throughcare.cases.Cases;
import uk.throughcare.forms.Choice;
import uk.throughcare.journey.CaseReference;

/** What the form allocate-link-worker shows and offers. */
@Component
class AllocationFormFacts {

    private static final Map<String, String> TITLES = Map.of(
            "SIGNPOSTING", "signposting only",
            "LIGHT", "light, up to 3 contacts",
            "HOLISTIC", "full support",
            "URGENT", "urgent",
            "SOON", "soon",
            "ROUTINE", "routine");

    private final Cases cases;
    private final LinkWorkerProposals proposals;
    private final StandingProposals standing;
    private final AllocationSettings settings;

    AllocationFormFacts(
            Cases cases, LinkWorkerProposals proposals, StandingProposals standing, AllocationSettings settings) {
        this.cases = cases;
        this.proposals = proposals;
        this.standing = standing;
        this.settings = settings;
    }

    Map<String, ?> of(CaseReference reference, @Nullable String proposed) {
        Case waiting = cases.get(reference);
        int points = proposals.points(reference);
        List<Candidate> candidates = proposals.candidates(reference);
        Map<String, Object> facts = new HashMap<>();
        Optional<Candidate> best = candidates.stream()
                .filter(one -> one.userId().equals(proposed) && one.isThere())
                .findFirst();
        facts.put(
                "allocationAdvice",
                best.map(one -> proposal(one, standing.mayStand(waiting))).orElseGet(() -> noProposal(proposed)));
        facts.put("supportModelTitle", title(waiting.supportModel()));
        facts.put("priorityTitle", title(waiting.priority()));
        facts.put("pointsNeeded", counted(points, "point"));
        facts.put(
                "proposals",
                candidates.stream()
                        .limit(settings.proposalsShown())
                        .map(candidate -> row(candidate, points))
                        .toList());
        facts.put(
                "linkWorkers",
                candidates.stream()
                        .map(one -> new Choice(one.userId(), label(one)))
                        .toList());
        facts.put("proposedLinkWorker", best.map(Candidate::userId).orElse(""));
        best.ifPresent(one -> facts.put("linkWorker", one.userId()));
        return facts;
    }

    private static String proposal(Candidate best, boolean stands) {
        return "**Proposed: " + best.name() + "**, who had the most room."
                + (stands ? " If nobody decides, the proposal stands by itself." : "");
    }

    private static String noProposal(@Nullable String proposed) {
        return (proposed == null
                        ? "**Nobody in the team has room for this case.**"
                        : "**Whoever was proposed is not there any longer.**")
                + " Choose who takes it, and say why.";
    }

    private static String label(Candidate one) {
        return one.away() == null ? one.name() : one.name() + " (" + one.away().words() + ")";
    }

    private static Map<String, Object> row(Candidate candidate, int points) {
        return Map.of(
                "name", candidate.name(),
                "room", candidate.room() + " of " + counted(candidate.capacity(), "point"),
                "reason", reason(candidate, points));
    }

    private static String reason(Candidate candidate, int points) {
        String has = candidate.cases() == 0 ? "Has no cases yet" : "Has " + counted(candidate.cases(), "case");
        if (candidate.away() != null) {
            return has + "; " + candidate.away().words();
        }
        return has + (candidate.hasRoomFor(points) ? "; this one fits" : "; no room for this one");
    }

    private static String counted(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static String title(@Nullable String code) {
        return code == null ? "not known" : TITLES.getOrDefault(code, code);
    }
}
