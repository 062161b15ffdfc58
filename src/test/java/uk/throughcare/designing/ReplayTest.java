package uk.throughcare.designing;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.throughcare.Referred.aPersonIn;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.reporting.CaseFactRound;
import uk.throughcare.teams.Accounts;

/** What a changed table would have decided otherwise, counted against what the engine has kept. */
@JourneyTest
class ReplayTest {

    private static final String MODEL = "support-model.dmn";

    @Autowired
    TestRestTemplate rest;

    @Autowired
    Accounts accounts;

    @Autowired
    Journeys journeys;

    @Autowired
    RepositoryService repository;

    @Autowired
    CaseFactRound facts;

    @Autowired
    JdbcClient jdbc;

    private final Map<String, String> shipped = Designer.shipped("processes", "forms");
    private Designer designer;

    @BeforeEach
    void someCasesAreDecidedAbout() {
        designer = new Designer(rest, accounts);
        for (int person = 0; person < 25; person++) {
            journeys.refer(
                    person % 2 == 0
                            ? aPersonIn("LEI")
                            : aPersonIn("LEI").with("wellbeing", 9).with("needs", List.of("HEALTH")));
        }
        facts.refresh();
    }

    @Test
    void theTableThatIsInForceDecidesTheSame() {
        JsonNode replayed = replayed(MODEL, shipped.get(MODEL));

        assertThat(replayed.path("decisions").asLong()).isEqualTo(decided("%")).isPositive();
        assertThat(replayed.path("otherwise").asLong()).isZero();
        assertThat(replayed.path("untold").asLong()).isZero();
        assertThat(replayed.path("shifts")).isEmpty();
    }

    @Test
    void whatComesOutOtherwiseIsCountedByTeamAndGroup() {
        JsonNode replayed = replayed(MODEL, shipped.get(MODEL).replace("\"HOLISTIC\"", "\"LIGHT\""));

        assertThat(replayed.path("otherwise").asLong())
                .isEqualTo(decided("HOLISTIC"))
                .isPositive();
        assertThat(replayed.path("shifts")).isNotEmpty().allSatisfy(shift -> {
            assertThat(shift.path("from").asText()).contains("supportModel HOLISTIC");
            assertThat(shift.path("to").asText()).contains("supportModel LIGHT");
        });
        assertThat(replayed.path("teams")).anySatisfy(team -> {
            assertThat(team.path("team").asText()).isEqualTo("Leeds (HMP)");
            assertThat(team.path("otherwise").asLong())
                    .isPositive()
                    .isLessThan(team.path("decisions").asLong());
        });
        assertThat(replayed.path("fairness"))
                .isNotEmpty()
                .allSatisfy(
                        share -> assertThat(share.path("percent").asLong() % 5).isZero());
        assertThat(replayed.toString()).doesNotContainPattern("\\b[A-Z]{2}\\d{6}\\b");
    }

    @Test
    void whatWasNotAskedForThenCannotBeTold() {
        JsonNode replayed = replayed(MODEL, shipped.get(MODEL).replace("<text>needCount</text>", "<text>age</text>"));

        assertThat(replayed.path("untold").asLong()).isEqualTo(decided("%"));
        assertThat(replayed.path("otherwise").asLong()).isZero();
    }

    @Test
    void deadlinesAreAskedForEachTaskThatThereWas() {
        JsonNode replayed = replayed(
                "deadlines.dmn",
                shipped.get("deadlines.dmn")
                        .replaceAll("(?s)(\"allocate-link-worker\".*?<outputEntry[^>]*>\\s*<text>)\\d+", "$177"));

        assertThat(replayed.path("otherwise").asLong()).isPositive();
        assertThat(replayed.path("shifts"))
                .allSatisfy(shift -> assertThat(shift.path("to").asText()).contains("dueWorkingDays 77"));
    }

    @Test
    void whatCannotBeDecidedAgainIsSaid() {
        assertThat(refusal(Map.of("assessment.bpmn", shipped.get("assessment.bpmn"))))
                .isEqualTo("assessment.bpmn: send one decision table");
        assertThat(refusal(Map.of(MODEL, shipped.get(MODEL).replace("id=\"support-model\"", "id=\"other-model\""))))
                .contains("asks the table 'support-model', which does not exist");
    }

    private String refusal(Map<String, String> files) {
        ResponseEntity<JsonNode> answer = designer.replays(files);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        return answer.getBody().path("file").asText() + ": "
                + answer.getBody().path("reason").asText();
    }

    private JsonNode replayed(String name, String text) {
        ResponseEntity<JsonNode> answer = designer.replays(Map.of(name, text));

        assertThat(answer.getStatusCode()).as(String.valueOf(answer.getBody())).isEqualTo(HttpStatus.OK);
        return answer.getBody();
    }

    /** How often the table said this, as the engine has kept it. */
    private long decided(String model) {
        return jdbc.sql("""
                        select count(distinct d.id_) from act_hi_decinst d join act_hi_dec_out o on o.dec_inst_id_ = d.id_
                        where d.dec_def_key_ = 'support-model' and o.var_name_ = 'supportModel' and o.text_ like :model""").param("model", model).query(Long.class).single();
    }
}
