package uk.throughcare.closure;

import java.util.Map;
import org.springframework.stereotype.Service;
import uk.throughcare.cases.Case;
import uk.throughcare.cases.Cases;
import uk.throughcare.documents.Letter;
import uk.throughcare.documents.Letters;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.teams.Teams;

/** Tells referrers on paper what the mail tells them, for those whom no mail reaches: the outcome and nothing else. */
@Service
class ReferrerLetters {

    private final Cases cases;
    private final Teams teams;
    private final Letters letters;

    ReferrerLetters(Cases cases, Teams teams, Letters letters) {
        this.cases = cases;
        this.teams = teams;
        this.letters = letters;
    }

    /** One for each time that the case is closed; it can be opened again. */
    void make(CaseReference reference, SupportGiven.Referrer referrer, Outcome outcome) {
        Case closed = cases.get(reference);
        letters.make(
                reference,
                new Letter(
                        Letter.Kind.REFERRER_LETTER,
                        referrer.reference() + " closed " + closed.closedAt(),
                        Map.of(
                                "team", teams.find(closed.team()).orElseThrow(),
                                "reference", referrer.reference().value(),
                                "referrer", referrer.name(),
                                "outcome", outcome.name())));
    }
}
