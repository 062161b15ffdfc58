package uk.throughcare.cockpit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.cockpit.JourneyDiagrams.Diagram;
import uk.throughcare.journey.Refused;
import uk.throughcare.reporting.MapQuestion;
import uk.throughcare.reporting.MapStep;
import uk.throughcare.teams.Role;

/** The diagrams that a manager can choose, as they stand under processes/. */
@JourneyTest
class JourneyDiagramsTest {

    private static final Pattern STAFF_TASK = Pattern.compile("<bpmn:userTask id=\"([^\"]+)\"");
    private static final Pattern KEY = Pattern.compile("<bpmn:process id=\"([^\"]+)\"");

    @Autowired
    Journeys journeys;

    @Autowired
    JourneyDiagrams diagrams;

    @Autowired
    MapPages pages;

    @Autowired
    RepositoryService repository;

    @Test
    void everyDiagramWithStaffTasksIsThereTheMapFirst() throws IOException {
        List<String> keys =
                asManager(() -> diagrams.all()).stream().map(Diagram::key).toList();

        assertThat(keys.get(0)).isEqualTo("referral-journey");
        assertThat(keys.subList(1, keys.size()))
                .containsExactlyInAnyOrderElementsOf(
                        files().filter(file -> STAFF_TASK.matcher(file).find())
                                .map(file -> found(KEY, file).get(0))
                                .filter(key -> !key.equals("service-listing"))
                                .toList());
    }

    @Test
    void everyStaffTaskIsAStepOfItsDiagram() throws IOException {
        files().filter(file -> STAFF_TASK.matcher(file).find())
                .filter(file -> !file.contains("id=\"service-listing\""))
                .forEach(file -> assertThat(steps(found(KEY, file).get(0)))
                        .extracting(MapStep::task)
                        .containsAll(found(STAFF_TASK, file)));
    }

    @Test
    void theMapTellsOfEachStageOnce() {
        assertThat(steps("referral-journey"))
                .extracting(MapStep::process)
                .contains("referral-intake", "assessment", "closure")
                .doesNotHaveDuplicates()
                .doesNotContain("referral-journey");
    }

    @Test
    void aDiagramIsDrawnAsItWasDeployed() throws IOException {
        Diagram map = asManager(() -> diagrams.all()).get(0);

        assertThat(asManager(() -> pages.diagram(map.key(), map.version(), null))
                        .getBody())
                .isEqualTo(Files.readString(Path.of("processes/referral-journey.bpmn")));
        assertThat(asManager(() -> pages.diagram("nothing", 1, null))
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
    }

    @Test
    void whatATeamHasOfItsOwnIsAnotherDiagram() throws IOException {
        String common = Files.readString(Path.of("processes/assessment/assessment.bpmn"));
        String own = common.replace("name=\"Make first contact\"", "name=\"Reach the person\"");
        var deployment = repository
                .createDeployment()
                .tenantId("LEI")
                .addString("assessment.bpmn", own)
                .deployWithResult();
        try {
            int version = deployment.getDeployedProcessDefinitions().get(0).getVersion();

            assertThat(asManager(() -> diagrams.all())).extracting(Diagram::key).doesNotHaveDuplicates();
            assertThat(asManager(() -> pages.diagram("assessment", version, "LEI"))
                            .getBody())
                    .isEqualTo(own);
            assertThat(asManager(() -> pages.diagram("assessment", 1, null)).getBody())
                    .isEqualTo(common);
        } finally {
            repository.deleteDeployment(deployment.getId(), true);
        }
    }

    @Test
    void aManagerSeesOwnTeamsAndIsToldWhereThereIsNoSuchDiagram() {
        MapPages.MapPage page = asManager(() -> pages.map(asked(null)));

        assertThat(page.teams()).containsExactly(new MapPages.Choice("LEI", "Leeds (HMP)"));
        assertThat(page.shown().get(0).teams()).contains("LEI").allMatch(team -> team.startsWith("LEI"));
        assertThat(page.versions()).isEmpty();
        assertThat(page.told().steps()).extracting(step -> step.id()).contains("callActivity_intake");
        assertThatThrownBy(() -> asManager(() -> pages.map(asked("service-listing"))))
                .isInstanceOf(Refused.class)
                .hasMessage("process: there is no such diagram");
    }

    private static MapQuestion asked(@Nullable String process) {
        return new MapQuestion(process, null, null, null, null, null, null, null, null, null);
    }

    private <T> T asManager(Supplier<T> looks) {
        return journeys.as(journeys.another(Role.MANAGER, "LEI"), looks);
    }

    private List<MapStep> steps(String key) {
        return asManager(() -> diagrams.steps(diagrams.all().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow()));
    }

    private static List<String> found(Pattern what, String file) {
        return what.matcher(file).results().map(result -> result.group(1)).toList();
    }

    private static Stream<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("processes"))) {
            return all
                    .filter(file -> file.toString().endsWith(".bpmn"))
                    .map(JourneyDiagramsTest::read)
                    .toList()
                    .stream();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
