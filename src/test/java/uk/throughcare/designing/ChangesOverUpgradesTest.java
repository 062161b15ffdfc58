package uk.throughcare.designing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.throughcare.JourneyTest;
import uk.throughcare.engine.ModelDeployment;
import uk.throughcare.teams.Accounts;

/** A new version of the application brings files, and designers have changed some of those of the version before. */
@JourneyTest
class ChangesOverUpgradesTest {

    private static final String DIAGRAM = "assessment.bpmn";
    private static final String OTHER = "follow-up.bpmn";
    private static final String RELEASES = "/designer/releases";
    private static final UnaryOperator<String> OURS =
            text -> text.replace("name=\"Make first contact\"", "name=\"Reach the person\"");

    @Autowired
    TestRestTemplate rest;

    @Autowired
    Accounts accounts;

    @Autowired
    RepositoryService repository;

    @Autowired
    ChangesOverUpgrades upgrades;

    @Autowired
    DeployedFiles deployed;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private final Map<String, String> shipped = Designer.shipped("processes", "forms");
    private Designer designer;
    private List<String> before;

    @BeforeEach
    void aDesigner() {
        designer = new Designer(rest, accounts);
        before = deployments();
    }

    @AfterEach
    void asItWas() {
        jdbc.sql("delete from care.proposal where proposed_by = :us and decision is null")
                .param("us", ModelDeployment.NAME)
                .update();
        deployments().stream()
                .filter(deployment -> !before.contains(deployment))
                .forEach(deployment -> repository.deleteDeployment(deployment, true));
    }

    @Test
    void whatNobodyChangedComesNew() {
        upgraded(changed(OTHER, text -> text + "<!-- new -->"));

        assertThat(deployed.newest().get(OTHER)).endsWith("<!-- new -->");
        assertThat(proposals()).isEmpty();
    }

    @Test
    void whatDesignersChangedStaysBesideWhatIsNew() {
        released(DIAGRAM, OURS);
        upgraded(changed(OTHER, text -> text + "<!-- new -->"));

        assertThat(deployed.newest().get(DIAGRAM)).contains("Reach the person");
        assertThat(deployed.newest().get(OTHER)).endsWith("<!-- new -->");
        assertThat(newest().path("why").asText()).isEqualTo("Kept as designers changed it: assessment.bpmn");
        assertThat(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("assessment")
                        .latestVersion()
                        .singleResult()
                        .getDeploymentId())
                .isEqualTo(newest().path("deployment").asText());
        assertThat(proposals()).isEmpty();
    }

    @Test
    void whereBothChangedTheSameDesignersDecide() {
        released(DIAGRAM, OURS);
        upgraded(changed(DIAGRAM, text -> text + "<!-- new -->"));

        assertThat(deployed.newest().get(DIAGRAM)).contains("Reach the person").doesNotContain("<!-- new -->");
        assertThat(proposals())
                .singleElement()
                .satisfies(waiting -> assertThat(waiting.path("why").asText())
                        .isEqualTo("Came with the application, where designers had changed the same: assessment.bpmn"));
        designer.does(
                "/designer/proposals/" + proposals().get(0).path("deployment").asText() + "/release");
        assertThat(deployed.newest().get(DIAGRAM)).endsWith("<!-- new -->");
    }

    @Test
    void whatBothChangedAlikeIsNoMatterForAnybody() {
        released(DIAGRAM, OURS);
        upgraded(changed(DIAGRAM, OURS));

        assertThat(newest().path("why").asText()).isEqualTo("Came with the application");
        assertThat(proposals()).isEmpty();
    }

    @Test
    void whatDoesNotGoWithTheNewVersionWaits() {
        released(
                "referral-intake.bpmn",
                text -> text.replace("name=\"Decide eligibility\"", "name=\"Decide whether we help\""));
        Map<String, String> next = new TreeMap<>(shipped);
        next.computeIfPresent(
                "support-model.dmn", (name, text) -> text.replace("name=\"priority\"", "name=\"urgency\""));
        next.computeIfPresent(
                "referral-intake.bpmn",
                (name, text) -> text.replace("getSingleResult().priority", "getSingleResult().urgency"));
        upgraded(next);

        assertThat(newest().path("why").asText()).isEqualTo("Came with the application");
        assertThat(proposals())
                .singleElement()
                .satisfies(
                        waiting -> assertThat(waiting.path("why").asText())
                                .isEqualTo(
                                        "Changed by designers, and does not go with this version of the application: referral-intake.bpmn"));
    }

    private Map<String, String> changed(String file, UnaryOperator<String> change) {
        Map<String, String> files = new TreeMap<>(shipped);
        files.computeIfPresent(file, (name, text) -> change.apply(text));
        return files;
    }

    private void released(String file, UnaryOperator<String> change) {
        var answer = designer.deploys(Map.of(file, change.apply(shipped.get(file))));
        assertThat(answer.getStatusCode().is2xxSuccessful())
                .as("" + answer.getBody())
                .isTrue();
    }

    /** As a start does with new files. */
    private void upgraded(Map<String, String> files) {
        DeploymentBuilder next =
                repository.createDeployment().name(ModelDeployment.NAME).source(ModelDeployment.NAME);
        files.forEach(next::addString);
        transaction.executeWithoutResult(
                status -> upgrades.deployed(next.deploy().getId()));
    }

    private JsonNode newest() {
        return designer.reads(RELEASES).path("releases").path(0);
    }

    private List<JsonNode> proposals() {
        List<JsonNode> waiting = new ArrayList<>();
        designer.reads(RELEASES).path("proposals").forEach(waiting::add);
        return waiting;
    }

    private List<String> deployments() {
        return repository.createDeploymentQuery().list().stream()
                .map(Deployment::getId)
                .toList();
    }
}
