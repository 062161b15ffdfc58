package uk.throughcare.designing;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.throughcare.Referred.aPersonIn;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.teams.Accounts;

/** What a designer is told before anything is deployed, and that nothing then is. */
@JourneyTest
class DryRunTest {

    private static final String DIAGRAM = "assessment.bpmn";
    private static final String CONTACT = "userTask_makeFirstContact";

    @Autowired
    TestRestTemplate rest;

    @Autowired
    Accounts accounts;

    @Autowired
    Journeys journeys;

    @Autowired
    RepositoryService repository;

    @Autowired
    TaskService tasks;

    private Designer designer;
    private final Map<String, String> files = new TreeMap<>();

    @BeforeEach
    void aDesignerWithTheAssessment() {
        designer = new Designer(rest, accounts);
        files.putAll(Designer.shipped("processes/assessment", "forms/assessment"));
    }

    @Test
    void whatIsShippedHasNoFindingsAndChangesNothing() {
        JsonNode outlook = checked(Designer.shipped("processes", "forms"));

        assertThat(outlook.path("findings")).isEmpty();
        assertThat(outlook.path("hints")).isEmpty();
        assertThat(outlook.path("changes")).isNotEmpty().allSatisfy(file -> {
            assertThat(file.path("isNew").asBoolean()).isFalse();
            assertThat(file.path("changes")).isEmpty();
        });
    }

    @Test
    void allFilesMayBeSentUnderOneName() {
        Map<String, String> shipped = Designer.shipped("processes", "forms");

        JsonNode outlook = designer.checksByHand(shipped).getBody();

        assertThat(outlook.path("changes")).hasSize(shipped.size());
    }

    @Test
    void aChangedDiagramIsToldInWordsAndWhereCasesStandInIt() {
        journeys.refer(aPersonIn("LEI")).isAllocated();
        edited(model -> {
            UserTask contact = model.getModelElementById(CONTACT);
            contact.setName("Reach the person");
            contact.setCamundaDueDate("${deadlines.queueReview()}");
            UserTask added = model.newInstance(UserTask.class);
            added.setId("userTask_thankReferrer");
            added.setName("Thank the referrer");
            model.getModelElementsByType(Process.class).iterator().next().addChildElement(added);
        });

        JsonNode outlook = checked(files);

        assertThat(texts(outlook, "changes", DIAGRAM))
                .contains(
                        "Staff task 'Make first contact': name changed from 'Make first contact' to 'Reach the person'",
                        "Staff task 'Make first contact': deadline changed from '${deadlines.due(execution)}' to '${deadlines.queueReview()}'",
                        "Staff task 'Thank the referrer' added");
        assertThat(outlook.path("findings").findValuesAsText("problem"))
                .contains(
                        "its due date is not a deadline; set it to ${deadlines.due(execution)}",
                        "has no form; draw one and choose it under Forms, type Camunda Forms",
                        "is not drawn; draw it, people cannot see it");
        assertThat(outlook.path("hints").findValuesAsText("problem"))
                .contains("has no row of its own in the table of deadlines and is due as any other task;"
                        + " add a row for 'thank-referrer'");
        JsonNode step = step(outlook, CONTACT);
        assertThat(step.path("element").asText()).isEqualTo("Staff task 'Make first contact'");
        assertThat(step.path("cases").asLong()).isEqualTo(standingAtContact()).isPositive();
        assertThat(step.path("canFollow").asBoolean()).isTrue();
    }

    @Test
    void casesAtAStepThatIsGoneCannotFollow() {
        journeys.refer(aPersonIn("LEI")).isAllocated();
        files.computeIfPresent(DIAGRAM, (name, text) -> text.replace("userTask_makeFirstContact", "userTask_reach"));

        JsonNode outlook = checked(files);

        assertThat(texts(outlook, "changes", DIAGRAM))
                .contains("Staff task 'Make first contact' added", "Staff task 'Make first contact' removed");
        assertThat(step(outlook, CONTACT).path("canFollow").asBoolean()).isFalse();
        assertThat(step(outlook, CONTACT).path("why").asText())
                .isEqualTo("the new diagram has no element with this id");
        assertThat(step(outlook, CONTACT).path("cases").asLong()).isEqualTo(standingAtContact());
    }

    @Test
    void aStepThatBecameAnotherKindOfStepCannotBeFollowed() {
        journeys.refer(aPersonIn("LEI")).isAllocated();
        files.computeIfPresent(
                DIAGRAM,
                (name, text) -> text.replaceFirst(
                                "<bpmn:userTask id=\"userTask_makeFirstContact\"[^>]*>",
                                "<bpmn:manualTask id=\"userTask_makeFirstContact\" name=\"Make first contact\">")
                        .replaceFirst("</bpmn:userTask>", "</bpmn:manualTask>"));

        JsonNode outlook = checked(files);

        assertThat(step(outlook, CONTACT).path("canFollow").asBoolean()).isFalse();
        assertThat(step(outlook, CONTACT).path("why").asText()).isNotEmpty();
    }

    @Test
    void changedTablesAndFormsAreToldToo() {
        Map<String, String> all = Designer.shipped("processes", "forms");
        all.computeIfPresent("deadlines.dmn", (name, text) -> text.replaceFirst("<text>3</text>", "<text>5</text>"));
        all.computeIfPresent(
                "make-first-contact.form",
                (name, text) -> text.replaceFirst("\"maxLength\": \\d+", "\"maxLength\": 7"));

        JsonNode outlook = checked(all);

        assertThat(texts(outlook, "changes", "deadlines.dmn"))
                .containsExactly("Rule \"ask-for-consent\", -: Due after working days changed from '3' to '5'");
        assertThat(texts(outlook, "changes", "make-first-contact.form"))
                .singleElement()
                .asString()
                .startsWith("Question '")
                .contains("validate, max length changed from")
                .endsWith("to '7'");
        assertThat(outlook.path("findings")).isEmpty();
    }

    @Test
    void oneFileMayBeSentAlone() {
        JsonNode outlook = checked(Map.of(DIAGRAM, files.get(DIAGRAM)));

        assertThat(outlook.path("findings")).isEmpty();
        assertThat(outlook.path("hints")).isEmpty();
    }

    @Test
    void whatTheEngineAloneRefusesIsToldAsWell() {
        files.computeIfPresent(
                DIAGRAM,
                (name, text) -> text.replace(
                        "${execution.getVariable('contactMade') == true}",
                        "${execution.getVariable('contactMade').class == null}"));

        assertThat(checked(files).path("findings")).singleElement().satisfies(finding -> {
            assertThat(finding.path("file").asText()).isEqualTo(DIAGRAM);
            assertThat(finding.path("problem").asText()).contains("reaches for a class");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "broken.bpmn, <definitions, it is not BPMN",
        "broken.bpmn, '', it is not BPMN",
        "broken.dmn, <definitions/>, it is not DMN",
        "broken.form, {, it is not JSON",
        "broken.form, [], it is no form",
        "picture.png, x, 'it is no diagram, table or form'"
    })
    void aFileThatCannotBeReadIsNamedWithTheReason(String name, String text, String reason) {
        ResponseEntity<JsonNode> answer = designer.checks(Map.of(name, text));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer.getBody().path("file").asText()).isEqualTo(name);
        assertThat(answer.getBody().path("reason").asText()).startsWith(reason);
    }

    @Test
    void nothingSentIsSaid() {
        ResponseEntity<JsonNode> answer = designer.checks(Map.of());

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody().path("reason").asText()).startsWith("nothing was sent");
    }

    private void edited(Consumer<BpmnModelInstance> edit) {
        files.computeIfPresent(DIAGRAM, (name, text) -> {
            BpmnModelInstance model =
                    Bpmn.readModelFromStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
            edit.accept(model);
            return Bpmn.convertToString(model);
        });
    }

    /** As told, when nothing was deployed meanwhile. */
    private JsonNode checked(Map<String, String> sent) {
        List<Long> before = deployed();
        ResponseEntity<JsonNode> answer = designer.checks(sent);

        assertThat(answer.getStatusCode()).as(String.valueOf(answer.getBody())).isEqualTo(HttpStatus.OK);
        assertThat(deployed()).isEqualTo(before);
        return answer.getBody();
    }

    private List<Long> deployed() {
        return List.of(
                repository.createDeploymentQuery().count(),
                repository.createProcessDefinitionQuery().count(),
                repository.createDecisionDefinitionQuery().count());
    }

    private long standingAtContact() {
        String latest = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("assessment")
                .latestVersion()
                .singleResult()
                .getId();
        return tasks.createTaskQuery()
                .processDefinitionId(latest)
                .taskDefinitionKey(CONTACT)
                .count();
    }

    private static List<String> texts(JsonNode outlook, String list, String file) {
        for (JsonNode changed : outlook.path(list)) {
            if (changed.path("file").asText().equals(file)) {
                return changed.path("changes")
                        .valueStream()
                        .map(JsonNode::asText)
                        .toList();
            }
        }
        throw new AssertionError(file + " is not told of in " + outlook);
    }

    private static JsonNode step(JsonNode outlook, String id) {
        for (JsonNode running : outlook.path("running")) {
            for (JsonNode step : running.path("steps")) {
                if (running.path("process").asText().equals("assessment")
                        && step.path("id").asText().equals(id)) {
                    return step;
                }
            }
        }
        throw new AssertionError(id + " is not told of in " + outlook);
    }
}
