package uk.throughcare.handover;

import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import uk.throughcare.cases.Answers;
import uk.throughcare.cases.Case;
import uk.throughcare.cases.NamedCases;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.Refused;
import uk.throughcare.teams.Circles;
import uk.throughcare.teams.Team;
import uk.throughcare.teams.Teams;

/** Takes a wish that another community team takes a case, which nobody outside tells us, as prisons tell of a transfer. */
@Service
class MoveRequests {

    static final String ASK = "ask-to-move";

    private final NamedCases cases;
    private final Answers answers;
    private final Teams teams;
    private final Circles circles;

    MoveRequests(NamedCases cases, Answers answers, Teams teams, Circles circles) {
        this.cases = cases;
        this.answers = answers;
        this.teams = teams;
        this.circles = circles;
    }

    /**
     * @throws Refused if the case is not open, the person is in custody, or the team no other community team
     */
    Case caseToMove(MoveRequest request) {
        Case named = cases.namedAndOpen(request.reference());
        if (named.inCustody()) {
            throw Refused.because(
                    "reference", "the person is in custody: report the transfer with Report custody change");
        }
        if (teams.communityTeams().stream().map(Team::id).noneMatch(request.newTeam()::equals)) {
            throw Refused.because("newTeam", "choose one of the community teams");
        }
        if (request.newTeam().equals(circles.wholeTeam(named.team()))) {
            throw Refused.because("newTeam", "this team holds the case already");
        }
        return named;
    }

    /** What is asked, and why, as it was asked last. */
    Map<String, Object> asked(CaseReference reference, String newTeam) {
        Object why = answers.of(reference).stream()
                .filter(given -> given.form().equals(ASK))
                .reduce((earlier, later) -> later)
                .map(given -> given.content().get("whyMove"))
                .orElse(null);
        return Map.of(
                "askedTeam", teams.find(newTeam).map(Team::name).orElse(newTeam),
                "whyMove", Objects.requireNonNullElse(why, ""));
    }
}
