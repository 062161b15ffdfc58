package uk.throughcare.designing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import uk.throughcare.JourneyTest;
import uk.throughcare.teams.Accounts;

/** A designer who gives teams something of their own; afterwards all is as it was. */
@JourneyTest
abstract class TeamsOwn {

    static final String DIAGRAM = "assessment.bpmn";

    @Autowired
    TestRestTemplate rest;

    @Autowired
    Accounts accounts;

    @Autowired
    RepositoryService repository;

    @Autowired
    VariantRecord record;

    Designer designer;
    final Map<String, String> shipped = Designer.shipped("processes", "forms");
    private List<String> before;

    @BeforeEach
    void aDesigner() {
        designer = new Designer(rest, accounts);
        before = deployments();
    }

    @AfterEach
    void asItWas() {
        record.inForce().forEach(variant -> record.withdrawn(variant.team(), "Tested", Designer.USER));
        deployments().stream()
                .filter(deployment -> !before.contains(deployment))
                .forEach(deployment -> repository.deleteDeployment(deployment, true));
    }

    String released(String team, Map<String, String> files) {
        return done(designer.deploys(files, Map.of("tenant-id", team)));
    }

    String releasedForAll(Map<String, String> files) {
        return done(designer.deploys(files));
    }

    private static String done(ResponseEntity<JsonNode> answer) {
        assertThat(answer.getStatusCode()).as(String.valueOf(answer.getBody())).isEqualTo(HttpStatus.OK);
        return answer.getBody().path("id").asText();
    }

    /** What the refusal says; nothing was deployed. */
    String refusal(ResponseEntity<JsonNode> answer) {
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        return answer.getBody().path("message").asText();
    }

    /** The assessment, whose first task is called otherwise. */
    String renamed(String name) {
        return shipped.get(DIAGRAM).replace("name=\"Make first contact\"", "name=\"" + name + "\"");
    }

    List<String> deployments() {
        return repository.createDeploymentQuery().list().stream()
                .map(Deployment::getId)
                .sorted()
                .toList();
    }
}
