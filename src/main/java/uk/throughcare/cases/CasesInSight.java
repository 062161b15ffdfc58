package uk.throughcare.cases;

import org.springframework.stereotype.Service;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.CurrentActor;
import uk.throughcare.journey.CurrentActor.SignedIn;
import uk.throughcare.journey.Refused;

/** Finds the case that somebody names in a form; one of another team is answered like one that does not exist. */
@Service
public class CasesInSight {

    private static final String FIELD = "reference";

    private final Cases cases;
    private final CurrentActor actor;

    CasesInSight(Cases cases, CurrentActor actor) {
        this.cases = cases;
        this.actor = actor;
    }

    /**
     * @param typed the reference as people type it
     * @throws Refused if it is mistyped, or there is no such case that whoever is signed in may see
     */
    public Case named(String typed) {
        CaseReference reference = read(typed);
        return cases.find(reference)
                .filter(this::inSight)
                .orElseThrow(() -> Refused.because(FIELD, "there is no case " + reference + " that you can see"));
    }

    /**
     * @throws Refused if it is not open either
     */
    public Case namedAndOpen(String typed) {
        Case named = named(typed);
        if (named.status() != Case.Status.OPEN) {
            throw Refused.because(FIELD, "this case is not open any longer");
        }
        return named;
    }

    private static CaseReference read(String typed) {
        try {
            return CaseReference.of(typed);
        } catch (IllegalArgumentException mistyped) {
            throw Refused.because(FIELD, String.valueOf(mistyped.getMessage()));
        }
    }

    private boolean inSight(Case known) {
        return actor.signedIn()
                .map(SignedIn::teams)
                .map(teams -> teams.contains(known.team()))
                .orElse(true);
    }
}
