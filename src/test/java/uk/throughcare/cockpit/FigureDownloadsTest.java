package uk.throughcare.cockpit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.throughcare.Referred.aPersonIn;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.Referred;
import uk.throughcare.TheCase;
import uk.throughcare.journey.Refused;
import uk.throughcare.reporting.Figure;
import uk.throughcare.reporting.MapQuestion;
import uk.throughcare.teams.Role;

/** Whatever a page of figures shows can be had as a file, by whoever sees the page. */
@JourneyTest
class FigureDownloadsTest {

    private static final Map<String, String> AS_IT_COMES = Map.of();
    private static final MapQuestion ANY_MAP =
            new MapQuestion(null, null, null, null, null, null, null, null, null, null);

    @Autowired
    Journeys journeys;

    @Autowired
    FigureDownloads downloads;

    @Autowired
    FiguresPages standing;

    @Autowired
    FlowPages flow;

    @Autowired
    ImpactPages impact;

    @Autowired
    MapPages map;

    private String manager;

    @BeforeEach
    void somebodyIsSupported() {
        journeys.refer(aPersonIn("LEI")).isAllocated().isMet().saysWhatMatters().agreesThePlan();
        manager = journeys.staff(Role.MANAGER, "LEI");
    }

    @Test
    void everyFigureOfEveryPageIsAFileWhoseRowsAreThoseOfItsTable() {
        Map<String, Supplier<List<Figure>>> pages = Map.of(
                "now", () -> standing.now().figures(),
                "caseload", () -> standing.caseload().figures(),
                "funnel", () -> flow.funnel(AS_IT_COMES).figures(),
                "forecast", () -> flow.forecast(AS_IT_COMES).figures(),
                "fairness", () -> impact.fairness(AS_IT_COMES).figures(),
                "wellbeing", () -> impact.wellbeing(AS_IT_COMES).figures(),
                "what-works", () -> impact.whatWorks(AS_IT_COMES).figures(),
                "commissioning", () -> impact.commissioning(AS_IT_COMES).figures());

        pages.forEach((page, figures) -> {
            for (Figure figure : asManager(figures)) {
                assertThat(rows(file(page, figure.title(), AS_IT_COMES)))
                        .as("%s: %s", page, figure.title())
                        .hasSameSizeAs(figure.rows())
                        .allSatisfy(row -> assertThat(row.getHeader()).doesNotHaveDuplicates())
                        .extracting(row ->
                                row.getFields().subList(0, figure.labels().size()))
                        .isEqualTo(
                                figure.rows().stream().map(Figure.Row::labels).toList());
            }
        });
        assertThat(asManager(pages.get("now"))).isNotEmpty();
    }

    @Test
    void theFileSaysWhatWasChosenAndIsNamedByWhatItTells() {
        ResponseEntity<String> file = file("commissioning", "Never chosen", Map.of("from", "2020-01-02"));

        assertThat(rows(file).get(0).getField("Teams")).isEqualTo("Leeds (HMP)");
        assertThat(rows(file).get(0).getField("Chosen"))
                .startsWith("Referred from: 2020-01-02; Referred until: ")
                .contains("Team: All");
        assertThat(file.getHeaders().getCacheControl()).isEqualTo("no-store");
        assertThat(file.getHeaders().getContentDisposition().isAttachment()).isTrue();
        assertThat(file.getHeaders().getContentDisposition().getFilename())
                .isEqualTo("never-chosen-" + journeys.today() + ".csv");
    }

    @Test
    void aPageOrFigureThatThereIsNotIsNotFoundAndAQuestionNotUnderstoodIsRefused() {
        assertThatThrownBy(() -> file("now", "Nothing like it", AS_IT_COMES))
                .isInstanceOf(FigureDownloads.NoSuchFigure.class);
        assertThatThrownBy(() -> file("nowhere", "Any", AS_IT_COMES)).isInstanceOf(FigureDownloads.NoSuchFigure.class);
        assertThatThrownBy(() -> file("funnel", "Any", Map.of("team", "MDI"))).isInstanceOf(Refused.class);
    }

    @Test
    void theMapsTableIsAFileToo() {
        Figure table = asManager(() -> map.map(ANY_MAP)).told().table();

        ResponseEntity<String> file = asManager(() -> downloads.map(ANY_MAP));

        assertThat(rows(file)).hasSameSizeAs(table.rows());
        assertThat(rows(file).get(0).getField("Counted up to")).startsWith("Finished steps are");
        assertThat(file.getHeaders().getContentDisposition().getFilename())
                .isEqualTo("journey-map-referral-journey-" + journeys.today() + ".csv");
    }

    @Test
    void allFinishedCasesOfTheTeamAreInOneFileAndNobodyElses() {
        List<String> own = references(journeys::refer, "LEI", 4);
        List<String> others = references(journeys::refer, "MDI", 1);

        ResponseEntity<String> file = asManager(downloads::finished);

        assertThat(rows(file))
                .extracting(row -> row.getField("Case"))
                .containsSubsequence(own.get(3), own.get(2), own.get(1), own.get(0))
                .doesNotContainAnyElementsOf(others);
        assertThat(rows(file))
                .filteredOn(row -> own.contains(row.getField("Case")))
                .extracting(row -> row.getField("Outcome"))
                .containsOnly("Ended before support began");
        assertThat(AopUtils.isAopProxy(downloads)).isTrue();
    }

    @Test
    void nobodysNameIsInAnyOfThem() {
        assertThat(asManager(downloads::finished).getBody()).doesNotContain("Robin Example");
        assertThat(file("now", "Open cases by stage and team", AS_IT_COMES).getBody())
                .contains("Leeds (HMP)")
                .doesNotContain("Robin Example", "Moorland");
    }

    private static List<String> references(Function<Referred, TheCase> refers, String team, int howMany) {
        return IntStream.range(0, howMany)
                .mapToObj(one -> refers.apply(aPersonIn(team)).isClosedEarly("MOVED_AWAY"))
                .map(closed -> closed.reference().value())
                .toList();
    }

    private ResponseEntity<String> file(String page, String figure, Map<String, String> asked) {
        Map<String, String> parameters = new HashMap<>(asked);
        parameters.put("figure", figure);
        return asManager(() -> downloads.table(page, figure, parameters));
    }

    private <T> T asManager(Supplier<T> looks) {
        return journeys.as(manager, looks);
    }

    private static List<NamedCsvRecord> rows(ResponseEntity<String> file) {
        return CsvReader.builder().ofNamedCsvRecord(file.getBody().substring(1)).stream()
                .toList();
    }
}
