package uk.throughcare.cockpit;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.throughcare.cases.OwnTeamsOnly;
import uk.throughcare.journey.CurrentActor;
import uk.throughcare.journey.DatesInWords;
import uk.throughcare.reporting.CaseloadFigures;
import uk.throughcare.reporting.Figure;
import uk.throughcare.reporting.NowFigures;
import uk.throughcare.reporting.TeamNames;

/** What the pages of figures in Cockpit show: always of the teams where the reader works. */
@RestController
@OwnTeamsOnly
class FiguresPages {

    private final CurrentActor actor;
    private final Clock clock;
    private final TeamNames names;
    private final NowFigures now;
    private final CaseloadFigures caseload;

    FiguresPages(CurrentActor actor, Clock clock, TeamNames names, NowFigures now, CaseloadFigures caseload) {
        this.actor = actor;
        this.clock = clock;
        this.names = names;
        this.now = now;
        this.caseload = caseload;
    }

    /**
     * A page.
     *
     * @param teams whose cases are counted, by name
     * @param at when
     */
    record Page(List<String> teams, String at, List<Figure> figures) {

        Page {
            teams = List.copyOf(teams);
            figures = List.copyOf(figures);
        }
    }

    /** The teams whose figures there are for the reader. */
    @GetMapping("/figures")
    List<String> teams() {
        return names.of(ownTeams());
    }

    @GetMapping("/figures/now")
    Page now() {
        return page(now::of);
    }

    @GetMapping("/figures/caseload")
    Page caseload() {
        return page(caseload::of);
    }

    private Page page(Function<List<String>, List<Figure>> figures) {
        List<String> own = ownTeams();
        return new Page(names.of(own), DatesInWords.moment(clock.instant()), figures.apply(own));
    }

    private List<String> ownTeams() {
        return actor.signedIn().map(CurrentActor.SignedIn::teams).orElse(List.of());
    }
}
