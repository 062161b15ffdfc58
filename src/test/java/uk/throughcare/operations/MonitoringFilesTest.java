package uk.throughcare.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.yaml.snakeyaml.Yaml;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.teams.Role;

/** The dashboard and the alert rules ask for meters that the running application has, and say what to do. */
@JourneyTest
class MonitoringFilesTest {

    private static final Path FOLDER = Path.of("docker/monitoring");
    private static final Pattern MATCHERS = Pattern.compile("\\{[^}]*}");
    private static final Pattern LABELS = Pattern.compile("by \\([^)]*\\)");
    private static final Pattern METERS = Pattern.compile("[a-z]+_[a-z_]+(?![a-z_]*\\()");
    private static final Pattern EXPOSED = Pattern.compile("^([a-z_]+)[{ ]", Pattern.MULTILINE);

    @Autowired
    TestRestTemplate http;

    @Autowired
    Journeys journeys;

    @Autowired
    WorkMeters work;

    @Test
    void theRunningApplicationHasEveryMeterThatTheRulesAskFor() throws IOException {
        assertThat(exposed())
                .containsAll(meters(rules().stream()
                        .map(rule -> String.valueOf(rule.get("expr")))
                        .toList()));
    }

    @Test
    void theRunningApplicationHasEveryMeterThatTheDashboardAsksFor() throws IOException {
        assertThat(exposed()).containsAll(meters(dashboard().findValuesAsText("expr")));
    }

    @Test
    void everyMeterOfOursIsOnTheDashboard() throws IOException {
        Set<String> ours = exposed().stream()
                .filter(name -> name.startsWith("throughcare_"))
                .collect(Collectors.toSet());

        assertThat(ours).isNotEmpty().isSubsetOf(meters(dashboard().findValuesAsText("expr")));
    }

    @Test
    void everyRuleWaitsAWhileAndSaysWhatIsWrongAndHowBadItIs() throws IOException {
        assertThat(rules()).isNotEmpty().allSatisfy(rule -> {
            assertThat(rule).containsKeys("alert", "expr", "for");
            assertThat(rule.get("labels").toString()).containsPattern("severity=(critical|warning)");
            assertThat(rule.get("annotations").toString()).contains("summary=");
        });
    }

    @Test
    void noPanelLiesOnAnother() throws IOException {
        Set<String> places = new TreeSet<>();
        for (JsonNode panel : dashboard().get("panels")) {
            JsonNode at = panel.get("gridPos");
            for (int x = 0; x < at.get("w").asInt(); x++) {
                for (int y = 0; y < at.get("h").asInt(); y++) {
                    String place =
                            (at.get("x").asInt() + x) + "," + (at.get("y").asInt() + y);
                    assertThat(places.add(place))
                            .as("%s at %s", panel.get("title"), place)
                            .isTrue();
                }
            }
        }
        assertThat(places).noneMatch(place -> Integer.parseInt(place.split(",", 2)[0]) >= 24);
    }

    @Test
    void nobodyButAnAdministratorReadsTheMeters() {
        String manager = journeys.staff(Role.MANAGER, "LEI");

        assertThat(http.getForEntity("/actuator/prometheus", String.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(401);
        assertThat(http.withBasicAuth(manager, "throughcare")
                        .getForEntity("/actuator/prometheus", String.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
    }

    private Set<String> exposed() {
        work.count();
        // the first answer is counted in the second
        scraped();
        return EXPOSED.matcher(scraped()).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private String scraped() {
        String administrator = journeys.staff(Role.ADMINISTRATOR, "LEI");
        return http.withBasicAuth(administrator, "throughcare").getForObject("/actuator/prometheus", String.class);
    }

    private static Set<String> meters(List<String> questions) {
        assertThat(questions).isNotEmpty();
        return questions.stream()
                .map(question -> MATCHERS.matcher(question).replaceAll(""))
                .map(question -> LABELS.matcher(question).replaceAll(""))
                .flatMap(question -> METERS.matcher(question).results())
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rules() throws IOException {
        Map<String, List<Map<String, Object>>> all = new Yaml().load(Files.readString(FOLDER.resolve("alerts.yaml")));
        return (List<Map<String, Object>>) all.get("groups").get(0).get("rules");
    }

    private static JsonNode dashboard() throws IOException {
        return new ObjectMapper().readTree(FOLDER.resolve("dashboard.json").toFile());
    }
}
