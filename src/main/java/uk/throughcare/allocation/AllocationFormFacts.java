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
import uk.throughcare.language.Words;

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
                best.map(one -> AllocationWords.proposal(one, withRoom(candidates, points), standing.mayStand(waiting)))
                        .orElseGet(() -> AllocationWords.noProposal(proposed)));
        facts.put("supportModelTitle", title(waiting.supportModel()));
        facts.put("priorityTitle", title(waiting.priority()));
        facts.put("pointsNeeded", AllocationWords.points(points));
        facts.put(
                "proposals",
                candidates.stream()
                        .limit(settings.proposalsShown())
                        .map(candidate -> AllocationWords.row(candidate, points))
                        .toList());
        facts.put(
                "linkWorkers",
                candidates.stream()
                        .map(one -> new Choice(one.userId(), AllocationWords.label(one)))
                        .toList());
        facts.put("proposedLinkWorker", best.map(Candidate::userId).orElse(""));
        best.ifPresent(one -> facts.put("linkWorker", one.userId()));
        return facts;
    }

    private static List<Candidate> withRoom(List<Candidate> candidates, int points) {
        return candidates.stream().filter(one -> one.canTake(points)).toList();
    }

    private static String title(@Nullable String code) {
        return Words.say(code == null ? "not known" : TITLES.getOrDefault(code, code));
    }
}
