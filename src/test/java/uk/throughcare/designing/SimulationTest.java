package uk.throughcare.designing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.following.AddedStep;
import uk.throughcare.teams.Accounts;

/** Recorded cases that took two days to first contact, three to what matters and five to the plan, each within half its time. */
@JourneyTest
class SimulationTest {

    private static final String DIAGRAM = "assessment.bpmn";
    private static final int CASES = 40;

    /** Seven working days, of which half is taken. */
    private static final double LOOK_AHEAD = 7 * 7 / 5.0 / 2;

    @Autowired
    TestRestTemplate rest;

    @Autowired
    Accounts accounts;

    @Autowired
    Journeys journeys;

    @Autowired
    RepositoryService repository;

    @Autowired
    JdbcClient jdbc;

    private final Map<String, String> shipped = Designer.shipped("processes", "forms");
    private Designer designer;
    private String definition;
    private LocalDateTime begun;

    @BeforeEach
    void assessmentsHaveEnded() {
        designer = new Designer(rest, accounts);
        definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("assessment")
                .latestVersion()
                .singleResult()
                .getId();
        // no other test's cases have ended within the months before
        journeys.timeIs(Instant.parse("2061-03-01T10:00:00Z"));
        begun = LocalDateTime.parse("2061-01-10T10:00:00");
        for (int number = 0; number < CASES; number++) {
            ended("simulation-" + number);
        }
    }

    @AfterEach
    void nothingIsRecordedOfThem() {
        journeys.timeIsNowAgain();
        for (String table : new String[] {"act_hi_actinst", "act_hi_taskinst", "act_hi_procinst"}) {
            jdbc.sql("delete from " + table + " where proc_inst_id_ like 'simulation-%'")
                    .update();
        }
    }

    @Test
    void aNewStepTakesItsDeadlineAsOthersTookTheirs() {
        Map<String, String> sent = new TreeMap<>(AddedStep.sent());
        sent.keySet().retainAll(Set.of(DIAGRAM, "look-ahead.form", "deadlines.dmn"));

        JsonNode stage = simulated(sent).path("stages").path(0);

        assertThat(stage.path("process").asText()).isEqualTo("assessment");
        assertThat(stage.path("cases").asInt()).isEqualTo(CASES);
        assertThat(stage.path("recorded").path("half").asDouble()).isEqualTo(10);
        assertThat(stage.path("inForce").path("half").asDouble()).isEqualTo(10);
        assertThat(stage.path("inForce").path("nineInTen").asDouble()).isEqualTo(10);
        assertThat(stage.path("changed").path("half").asDouble()).isCloseTo(10 + LOOK_AHEAD, within(0.001));
        assertThat(stage.path("assumed"))
                .anySatisfy(
                        assumed -> assertThat(assumed.asText())
                                .isEqualTo(
                                        "Look ahead (userTask_lookAhead): taken as long as other tasks, measured by its deadline of 10 days"));
    }

    @Test
    void theSameIsReadOnThePage() {
        assertThat(page(Map.of(DIAGRAM, shipped.get(DIAGRAM))))
                .contains("Changed diagram", "10.0", "by " + CASES + " cases")
                .doesNotContain("There is a problem");
    }

    @Test
    void ofFewCasesNothingIsTold() {
        jdbc.sql(
                        "delete from act_hi_procinst where proc_inst_id_ like 'simulation-%' and substr(proc_inst_id_, 12)::int >= 19")
                .update();
        JsonNode stage =
                simulated(Map.of(DIAGRAM, shipped.get(DIAGRAM))).path("stages").path(0);

        assertThat(stage.path("cases").asInt()).isEqualTo(19);
        assertThat(stage.path("recorded").isNull()).isTrue();
        assertThat(page(Map.of(DIAGRAM, shipped.get(DIAGRAM)))).contains("too few to tell");
    }

    @Test
    void whatCannotBeWorkedOutIsSaid() {
        assertThat(refusal(Map.of("deadlines.dmn", shipped.get("deadlines.dmn"))))
                .isEqualTo("deadlines.dmn: send a changed diagram of which an earlier version is in force");
        assertThat(refusal(Map.of(DIAGRAM, shipped.get(DIAGRAM).replace("name=\"Agree the plan\"", "name=\"\""))))
                .contains("has no name");
    }

    private void ended(String instance) {
        jdbc.sql("""
                        insert into act_hi_procinst (id_, proc_inst_id_, proc_def_key_, proc_def_id_, start_time_, end_time_, state_)
                        values (:instance, :instance, 'assessment', :definition, :begun, :ended, 'COMPLETED')""")
                .param("instance", instance)
                .param("definition", definition)
                .param("begun", Timestamp.valueOf(begun))
                .param("ended", Timestamp.valueOf(begun.plusDays(10)))
                .update();
        step(instance, 0, 0, "startEvent_linkWorkerAllocated");
        step(instance, 0, 2, "userTask_makeFirstContact");
        step(instance, 2, 2, "gateway_contactMade");
        step(instance, 2, 2, "gateway_signposting");
        step(instance, 2, 5, "userTask_recordWhatMatters");
        step(instance, 5, 10, "userTask_agreePlan");
        step(instance, 10, 10, "endEvent_planAgreed");
    }

    private void step(String instance, int from, int until, String element) {
        jdbc.sql("""
                        insert into act_hi_actinst (id_, parent_act_inst_id_, proc_def_key_, proc_def_id_, proc_inst_id_, execution_id_,
                            act_id_, act_type_, start_time_, end_time_, act_inst_state_, sequence_counter_)
                        values (:id, :instance, 'assessment', :definition, :instance, :instance, :element, 'any', :from, :until, 0,
                            :from_day * 10 + length(:element) % 10)""")
                .param("id", instance + ":" + element)
                .param("instance", instance)
                .param("definition", definition)
                .param("element", element)
                .param("from", Timestamp.valueOf(begun.plusDays(from)))
                .param("until", Timestamp.valueOf(begun.plusDays(until)))
                .param("from_day", from)
                .update();
        if (element.startsWith("userTask")) {
            jdbc.sql("""
                            insert into act_hi_taskinst (id_, task_def_key_, proc_def_id_, proc_inst_id_, start_time_, end_time_,
                                due_date_, delete_reason_)
                            values (:id, :element, :definition, :instance, :from, :until, :due, 'completed')""")
                    .param("id", instance + ":" + element)
                    .param("element", element)
                    .param("definition", definition)
                    .param("instance", instance)
                    .param("from", Timestamp.valueOf(begun.plusDays(from)))
                    .param("until", Timestamp.valueOf(begun.plusDays(until)))
                    .param("due", Timestamp.valueOf(begun.plusDays(from).plus(Duration.ofDays(2L * (until - from)))))
                    .update();
        }
    }

    private JsonNode simulated(Map<String, String> files) {
        ResponseEntity<JsonNode> answer = designer.simulates(files);
        assertThat(answer.getStatusCode()).as("" + answer.getBody()).isEqualTo(HttpStatus.OK);
        return answer.getBody();
    }

    private String refusal(Map<String, String> files) {
        ResponseEntity<JsonNode> answer = designer.simulates(files);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        return answer.getBody().path("file").asText() + ": "
                + answer.getBody().path("reason").asText();
    }

    private String page(Map<String, String> files) {
        return designer.simulatesOnThePage(files);
    }
}
