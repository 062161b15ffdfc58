package uk.throughcare.cockpit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.throughcare.cases.OwnTeamsOnly;
import uk.throughcare.journey.DatesInWords;
import uk.throughcare.reporting.Figure;
import uk.throughcare.reporting.MapQuestion;
import uk.throughcare.reporting.Question;
import uk.throughcare.reporting.TeamNames;
import uk.throughcare.teams.Oversight;

/** The tables of the pages of figures as CSV; each asks its page, so that it shows the same to the same reader. */
@RestController
@OwnTeamsOnly(OwnTeamsOnly.Reach.FIGURES)
class FigureDownloads {

    private static final String CSV = "text/csv;charset=UTF-8";

    private static final String TEAMS = "Teams";
    private static final String AT = "Looked at";
    private static final String COUNTED = "Counted up to";
    private static final String CHOSEN = "Chosen";

    private final Map<String, Function<Map<String, String>, Shown>> pages;
    private final MapPages map;
    private final CaseHistoryPages history;
    private final TeamNames names;
    private final Oversight oversight;
    private final Clock clock;

    FigureDownloads(
            FiguresPages standing,
            FlowPages flow,
            ImpactPages impact,
            MapPages map,
            CaseHistoryPages history,
            TeamNames names,
            Oversight oversight,
            Clock clock) {
        this.pages = Map.of(
                "now", asked -> shown(standing.now()),
                "caseload", asked -> shown(standing.caseload()),
                "funnel", asked -> shown(flow.funnel(asked)),
                "forecast", asked -> shown(flow.forecast(asked)),
                "fairness", asked -> shown(impact.fairness(asked)),
                "wellbeing", asked -> shown(impact.wellbeing(asked)),
                "what-works", asked -> shown(impact.whatWorks(asked)),
                "commissioning", asked -> shown(impact.commissioning(asked)));
        this.map = map;
        this.history = history;
        this.names = names;
        this.oversight = oversight;
        this.clock = clock;
    }

    /**
     * The figures of a page.
     *
     * @param about what the page tells beside them, by what it is called
     */
    private record Shown(List<Figure> figures, Map<String, String> about) {}

    /** There is no such page, or no such figure on it. */
    static final class NoSuchFigure extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /**
     * One figure's table.
     *
     * @param page as in the page's address
     * @param figure the figure's title
     * @param asked what the page asks
     */
    @GetMapping(path = "/figures/{page}.csv", produces = CSV)
    ResponseEntity<String> table(
            @PathVariable String page, @RequestParam String figure, @RequestParam Map<String, String> asked) {
        Shown shown =
                pages.getOrDefault(page, any -> new Shown(List.of(), Map.of())).apply(asked);
        Figure chosen = shown.figures().stream()
                .filter(one -> one.title().equals(figure))
                .findFirst()
                .orElseThrow(NoSuchFigure::new);
        return file(chosen.title(), FigureFile.of(chosen, shown.about()));
    }

    /** The table behind the journey map. */
    @GetMapping(path = "/figures/map.csv", produces = CSV)
    ResponseEntity<String> map(MapQuestion asked) {
        MapPages.MapPage page = map.map(asked);
        Map<String, String> about = about();
        about.put(COUNTED, page.told().counted());
        about.put(CHOSEN, String.join("; ", page.told().parts()));
        return file(
                "journey map " + page.diagram().key(), FigureFile.of(page.told().table(), about));
    }

    /** The finished cases of the teams that the reader oversees, not only those of one page. */
    @GetMapping(path = "/figures/finished.csv", produces = CSV)
    ResponseEntity<String> finished() {
        Map<String, String> about = about();
        about.put("What is counted", "Cases that your teams hold and that are over, the latest first.");
        about.put("Left out", "All but the latest 10,000.");
        return file(
                "finished cases",
                FigureFile.of(
                        List.of("Case", "Team", "Got as far as", "Outcome", "From", "Until"),
                        history.allFinished().stream()
                                .map(one -> List.of(
                                        one.reference(),
                                        one.team(),
                                        one.stage(),
                                        one.outcome(),
                                        one.from(),
                                        one.until()))
                                .toList(),
                        about));
    }

    private static Shown shown(FiguresPages.Page page) {
        return new Shown(page.figures(), about(page.teams(), page.at()));
    }

    private static Shown shown(AskedPages.Page page) {
        Map<String, String> about = about(page.teams(), page.at());
        about.put(COUNTED, Objects.requireNonNullElse(page.countedUpTo(), ""));
        about.put(
                CHOSEN,
                page.questions().stream()
                        .map(question -> question.label() + ": " + chosen(question))
                        .collect(Collectors.joining("; ")));
        return new Shown(page.figures(), about);
    }

    private static String chosen(Question question) {
        return question.choices().stream()
                .filter(choice -> choice.value().equals(question.value()))
                .map(Question.Choice::label)
                .findFirst()
                .orElse(question.value());
    }

    private Map<String, String> about() {
        return about(names.of(oversight.cases()), DatesInWords.moment(clock.instant()));
    }

    private static Map<String, String> about(List<String> teams, String at) {
        Map<String, String> about = new LinkedHashMap<>();
        about.put(TEAMS, String.join(", ", teams));
        about.put(AT, at);
        return about;
    }

    /** Named by what it tells and the day. */
    private ResponseEntity<String> file(String title, String csv) {
        String name = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + "-" + LocalDate.now(clock);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + ".csv")
                                .build()
                                .toString())
                .body(csv);
    }
}
