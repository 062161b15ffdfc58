package uk.throughcare.cockpit;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.authorization.Groups;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.throughcare.journey.CurrentActor;
import uk.throughcare.journey.CurrentActor.SignedIn;
import uk.throughcare.journey.DatesInWords;
import uk.throughcare.operations.Problem;
import uk.throughcare.operations.Problems;
import uk.throughcare.operations.Reader;
import uk.throughcare.operations.TryingAgain;
import uk.throughcare.reporting.TeamNames;
import uk.throughcare.teams.Oversight;
import uk.throughcare.teams.Role;

/** What the page of problems in Cockpit shows and does: for managers of the teams that they oversee, for administrators of all. */
@RestController
class ProblemsPage {

    private static final Set<String> ADMINISTRATORS = Set.of(Role.ADMINISTRATOR.group(), Groups.CAMUNDA_ADMIN);

    private final CurrentActor actor;
    private final Oversight oversight;
    private final Clock clock;
    private final TeamNames names;
    private final Problems problems;
    private final TryingAgain again;

    ProblemsPage(
            CurrentActor actor,
            Oversight oversight,
            Clock clock,
            TeamNames names,
            Problems problems,
            TryingAgain again) {
        this.actor = actor;
        this.oversight = oversight;
        this.clock = clock;
        this.names = names;
        this.problems = problems;
        this.again = again;
    }

    /**
     * The page.
     *
     * @param whose the teams, by name, or all
     * @param at when
     * @param token what a request to try again carries, in the header of that name
     */
    record Page(String whose, String at, Token token, List<Problem> problems) {

        Page {
            problems = List.copyOf(problems);
        }
    }

    record Token(String header, String value) {}

    /** @param problems by their ids */
    record Chosen(List<String> problems) {

        Chosen {
            problems = problems == null ? List.of() : List.copyOf(problems);
        }
    }

    @GetMapping("/problems")
    Page look(CsrfToken token) {
        Reader reader = reader();
        return new Page(
                reader.everywhere() ? "All teams" : String.join(", ", names.of(reader.teams())),
                DatesInWords.moment(clock.instant()),
                new Token(token.getHeaderName(), token.getToken()),
                problems.seenBy(reader));
    }

    @PostMapping("/problems/tried-again")
    TryingAgain.Outcome tryAgain(@RequestBody Chosen chosen) {
        return again.of(reader(), chosen.problems());
    }

    private Reader reader() {
        return actor.signedIn()
                .map(known ->
                        isAdministrator(known) ? new Reader(known.teams(), true) : new Reader(oversight.cases(), false))
                .orElse(new Reader(List.of(), false));
    }

    private static boolean isAdministrator(SignedIn known) {
        return known.roles().stream().anyMatch(ADMINISTRATORS::contains);
    }
}
