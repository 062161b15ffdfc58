package uk.throughcare.cases;

import java.util.Optional;
import org.springframework.stereotype.Service;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.CurrentActor;
import uk.throughcare.journey.Refused;

/** Finds the case that somebody names in a form; one of another team is answered like one that does not exist. */
@Service
public class NamedCases {

    /** The field in which forms ask for a case. */
    private static final String REFERENCE = "reference";

    private final Cases cases;
    private final CurrentActor actor;

    NamedCases(Cases cases, CurrentActor actor) {
        this.cases = cases;
        this.actor = actor;
    }

    /**
     * @param typed the reference as people type it
     * @throws Refused if it is none, or names no case that whoever is signed in may know of
     */
    public Case named(String typed) {
        CaseReference reference = read(typed);
        return cases.find(reference)
                .filter(this::mayBeKnown)
                .orElseThrow(() -> Refused.because(REFERENCE, "there is no case {} that you can see", reference));
    }

    /**
     * @throws Refused if it is not open either
     */
    public Case namedAndOpen(String typed) {
        Case named = named(typed);
        if (named.status() != Case.Status.OPEN) {
            throw Refused.because(REFERENCE, "this case is not open any longer");
        }
        return named;
    }

    private static CaseReference read(String typed) {
        try {
            return CaseReference.of(typed);
        } catch (IllegalArgumentException mistyped) {
            throw Refused.because(REFERENCE, String.valueOf(mistyped.getMessage()));
        }
    }

    private boolean mayBeKnown(Case named) {
        Optional<CurrentActor.SignedIn> asking = actor.signedIn();
        return asking.isEmpty() || asking.get().teams().contains(named.team());
    }
}
