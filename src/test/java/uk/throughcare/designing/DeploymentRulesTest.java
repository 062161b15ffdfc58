package uk.throughcare.designing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import uk.throughcare.JourneyTest;
import uk.throughcare.engine.ModelDeployment;
import uk.throughcare.teams.Accounts;

/** A deployment keeps the rules or is refused whole. */
@JourneyTest
class DeploymentRulesTest {

    private static final String DIAGRAM = "assessment.bpmn";

    @Autowired
    TestRestTemplate rest;

    @Autowired
    Accounts accounts;

    @Autowired
    RepositoryService repository;

    private Designer designer;
    private Map<String, String> files;
    private long before;

    @BeforeEach
    void aDesignerWithTheAssessment() {
        designer = new Designer(rest, accounts);
        files = Designer.shipped("processes/assessment", "forms/assessment");
        before = repository.createDeploymentQuery().count();
    }

    @Test
    void filesThatKeepTheRulesAreDeployed() {
        ResponseEntity<JsonNode> answer = designer.deploys(files);

        assertThat(answer.getStatusCode()).as(String.valueOf(answer.getBody())).isEqualTo(HttpStatus.OK);
        repository.deleteDeployment(answer.getBody().path("id").asText(), true);
    }

    @Test
    void filesThatBreakRulesAreRefusedWholeWithTheListOfThem() {
        files.computeIfPresent(
                DIAGRAM,
                (name, text) -> text.replace(
                                "camunda:candidateGroups=\"senior-link-worker\"", "camunda:candidateGroups=\"helpers\"")
                        .replace("name=\"Agree the plan\"", ""));

        ResponseEntity<JsonNode> answer = designer.deploys(files);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody().path("message").asText())
                .contains(
                        "assessment.bpmn: Decide how to go on (userTask_decideHowToGoOn): offers itself to 'helpers'",
                        "assessment.bpmn: unnamed (userTask_agreePlan): has no name");
        assertThat(answer.getBody().path("details").path(DIAGRAM).path("errors").findValuesAsText("mainElementId"))
                .contains("userTask_decideHowToGoOn", "userTask_agreePlan");
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    @Test
    void aFileThatNoRuleReadsIsRefused() {
        assertThat(designer.deploys(Map.of("assessment.bpmn20.xml", files.get(DIAGRAM)))
                        .getBody()
                        .path("message")
                        .asText())
                .contains("assessment.bpmn20.xml: file: is no diagram, table or form");
        assertThat(designer.deploys(Map.of("broken.form", "["))
                        .getBody()
                        .path("message")
                        .asText())
                .contains("broken.form: file: cannot be read: it is not JSON");
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    @Test
    void whatComesWithTheApplicationStandsAlone() {
        DeploymentBuilder shipped =
                repository.createDeployment().name(ModelDeployment.NAME).source(ModelDeployment.NAME);
        files.forEach(shipped::addString);

        assertThatThrownBy(shipped::deploy)
                .isInstanceOf(ParseException.class)
                .hasMessageContaining("the code sends this message and no diagram waits for it");
    }
}
