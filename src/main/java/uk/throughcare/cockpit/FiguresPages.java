package uk.throughcare.cockpit;

import java.time.Clock;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.throughcare.cases.OwnTeamsOnly;
import uk.throughcare.journey.DatesInWords;
import uk.throughcare.reporting.CaseloadFigures;
import uk.throughcare.reporting.FewPeople;
import uk.throughcare.reporting.Figure;
import uk.throughcare.reporting.NowFigures;
import uk.throughcare.reporting.TeamNames;
import uk.throughcare.teams.Oversight;

/** What the pages of figures in Cockpit show: always of the teams whose figures the reader may read. */
@RestController
@OwnTeamsOnly(OwnTeamsOnly.Reach.FIGURES)
class FiguresPages {

    private final Oversight oversight;
    private final Clock clock;
    private final TeamNames names;
    private final NowFigures now;
    private final CaseloadFigures caseload;
    private final FewPeople few;

    FiguresPages(
            Oversight oversight,
            Clock clock,
            TeamNames names,
            NowFigures now,
            CaseloadFigures caseload,
            FewPeople few) {
        this.oversight = oversight;
        this.clock = clock;
        this.names = names;
        this.now = now;
        this.caseload = caseload;
        this.few = few;
    }

    /**
     * What there is for the reader.
     *
     * @param teams whose figures, by name
     * @param cases whether pages that tell of single cases and people at work are among them
     */
    record Offer(List<String> teams, boolean cases) {

        Offer {
            teams = List.copyOf(teams);
        }
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

    @GetMapping("/figures")
    Offer offer() {
        return new Offer(names.of(oversight.figures()), !oversight.isOfFiguresOnly());
    }

    @GetMapping("/figures/now")
    Page now() {
        List<String> teams = oversight.figures();
        List<Figure> figures = now.of(teams, oversight.cases());
        return page(teams, oversight.isOfFiguresOnly() ? few.hidden(figures) : figures);
    }

    @GetMapping("/figures/caseload")
    Page caseload() {
        return page(oversight.cases(), caseload.of(oversight.cases()));
    }

    private Page page(List<String> teams, List<Figure> figures) {
        return new Page(names.of(teams), DatesInWords.moment(clock.instant()), figures);
    }
}
