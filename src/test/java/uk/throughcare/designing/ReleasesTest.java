package uk.throughcare.designing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.throughcare.JourneyTest;
import uk.throughcare.teams.Accounts;

/** What a designer deploys is in force at once and whole; who did it, when and why is kept; and there is a way back. */
@JourneyTest
class ReleasesTest {

    private static final String DIAGRAM = "assessment.bpmn";
    private static final String RELEASES = "/designer/releases";

    @Autowired
    TestRestTemplate rest;

    @Autowired
    Accounts accounts;

    @Autowired
    RepositoryService repository;

    @Autowired
    JdbcClient jdbc;

    private Designer designer;
    private final Map<String, String> shipped = Designer.shipped("processes", "forms");
    private List<String> before;

    @BeforeEach
    void aDesigner() {
        designer = new Designer(rest, accounts);
        before = deployments();
    }

    @AfterEach
    void asItWas() {
        deployments().stream()
                .filter(deployment -> !before.contains(deployment))
                .forEach(deployment -> repository.deleteDeployment(deployment, true));
    }

    @Test
    void oneFileBecomesAReleaseOfAllFiles() {
        String deployment = released(Map.of(DIAGRAM, renamed()));

        assertThat(repository.getDeploymentResourceNames(deployment))
                .containsExactlyInAnyOrderElementsOf(shipped.keySet());
        assertThat(latest("assessment").getDeploymentId()).isEqualTo(deployment);
        // what calls it is deployed with it, so that cases that begin now come to it
        assertThat(latest("referral-journey").getDeploymentId()).isEqualTo(deployment);
        assertThat(nameOfContact()).isEqualTo("Reach the person");
    }

    @Test
    void whoReleasedWhatWhenAndWhyIsKept() {
        String deployment = released(Map.of(DIAGRAM, renamed()));

        JsonNode newest = designer.reads(RELEASES).path("releases").path(0);

        assertThat(newest.path("deployment").asText()).isEqualTo(deployment);
        assertThat(newest.path("why").asText()).isEqualTo(Designer.WHY);
        assertThat(newest.path("by").asText()).isEqualTo(Designer.USER);
        assertThat(newest.path("at").asText()).isNotEmpty();
        assertThat(designer.reads(RELEASES + "/" + deployment)).singleElement().satisfies(changed -> {
            assertThat(changed.path("file").asText()).isEqualTo(DIAGRAM);
            assertThat(changed.path("changes").path(0).asText())
                    .isEqualTo(
                            "Staff task 'Make first contact': name changed from 'Make first contact' to 'Reach the person'");
        });
        assertThatThrownBy(
                        () -> jdbc.sql("update care.release set why = 'other'").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void whatCameWithTheApplicationIsARelease() {
        assertThat(designer.reads(RELEASES).path("releases"))
                .anySatisfy(release -> assertThat(release.path("why").asText()).isEqualTo("Came with the application"));
    }

    @ParameterizedTest
    @CsvSource({
        "deployment-name, ' ', deployment name: does not say what changes and why",
        "deployment-name, assessment, deployment name: does not say what changes and why",
        "deployment-name, throughcare, deployment name: does not say what changes and why",
        "deployment-source, throughcare, deployment source: is that of what comes with the application",
        "tenant-id, NOWHERE, tenant: 'NOWHERE' is no team in service"
    })
    void whatIsWrongBesideTheFilesIsSaid(String field, String value, String told) {
        ResponseEntity<JsonNode> answer = designer.deploys(Map.of(DIAGRAM, renamed()), Map.of(field, value));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody().path("message").asText()).contains("all files: " + told);
        assertThat(deployments()).isEqualTo(before);
    }

    @Test
    void anEarlierReleaseIsBroughtBackInOneStep() {
        String earlier = designer.reads(RELEASES)
                .path("releases")
                .path(0)
                .path("deployment")
                .asText();
        released(Map.of(DIAGRAM, renamed()));

        // and the list is shown
        JsonNode list = designer.does(RELEASES + "/" + earlier + "/bring-back?why=Nobody was reached")
                .getBody();

        assertThat(nameOfContact()).isEqualTo("Make first contact");
        JsonNode newest = list.path("releases").path(0);
        assertThat(newest.path("bringsBack").asText()).isEqualTo(earlier);
        assertThat(newest.path("why").asText()).isEqualTo("Nobody was reached");
        assertThat(newest.path("by").asText()).isEqualTo(Designer.USER);
    }

    @Test
    void whatIsSentOnceMoreUnderTheSameNameIsInForceAgain() {
        String earlier = designer.reads(RELEASES)
                .path("releases")
                .path(0)
                .path("deployment")
                .asText();
        String first = released(Map.of(DIAGRAM, renamed()));
        designer.does(RELEASES + "/" + earlier + "/bring-back?why=Too early");

        String second = released(Map.of(DIAGRAM, renamed()));

        assertThat(second).isNotEqualTo(first);
        assertThat(nameOfContact()).isEqualTo("Reach the person");
    }

    @Test
    void whatCannotBeBroughtBackIsSaid() {
        String inForce = designer.reads(RELEASES)
                .path("releases")
                .path(0)
                .path("deployment")
                .asText();
        released(Map.of(DIAGRAM, renamed()));
        String newest = designer.reads(RELEASES)
                .path("releases")
                .path(0)
                .path("deployment")
                .asText();

        assertThat(refusal(RELEASES + "/" + inForce + "/bring-back")).isEqualTo("why: say why it is brought back");
        assertThat(refusal(RELEASES + "/" + newest + "/bring-back?why=x"))
                .isEqualTo("release: this release is in force");
        assertThat(refusal(RELEASES + "/none/bring-back?why=x")).isEqualTo("release: there is no such release");
    }

    private String refusal(String path) {
        ResponseEntity<JsonNode> answer = designer.does(path);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        JsonNode error = answer.getBody().path("errors").path(0);
        return error.path("field").asText() + ": " + error.path("reason").asText();
    }

    private String released(Map<String, String> files) {
        ResponseEntity<JsonNode> answer = designer.deploys(files);

        assertThat(answer.getStatusCode()).as(String.valueOf(answer.getBody())).isEqualTo(HttpStatus.OK);
        return answer.getBody().path("id").asText();
    }

    private String renamed() {
        return shipped.get(DIAGRAM).replace("name=\"Make first contact\"", "name=\"Reach the person\"");
    }

    private String nameOfContact() {
        return repository
                .getBpmnModelInstance(latest("assessment").getId())
                .<org.camunda.bpm.model.bpmn.instance.UserTask>getModelElementById("userTask_makeFirstContact")
                .getName();
    }

    private ProcessDefinition latest(String process) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult();
    }

    private List<String> deployments() {
        return repository.createDeploymentQuery().list().stream()
                .map(Deployment::getId)
                .sorted()
                .toList();
    }
}
