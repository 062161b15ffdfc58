package uk.throughcare.designing;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.throughcare.Referred.aPersonIn;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.TheCase;
import uk.throughcare.teams.Role;

/** Diagrams whose steps were made with element templates can be deployed, and cases go their way on them. */
@JourneyTest
class MadeWithTemplatesTest {

    @Autowired
    Journeys journeys;

    @Autowired
    RepositoryService repository;

    @Autowired
    AuthorizationService authorizations;

    private Deployment deployment;

    @AfterEach
    void theShippedDiagramsAreTheNewestAgain() {
        if (deployment != null) {
            repository.deleteDeployment(deployment.getId(), true);
        }
    }

    @Test
    void aCaseGoesItsWay() {
        deploy(ElementTemplatesTest.remade(ModelFolder.models(Path.of(""), CompiledWords.vocabulary())));

        TheCase someone = journeys.refer(aPersonIn("LEI")).isAllocated();

        assertThat(repository
                        .getProcessDefinition(
                                someone.open("userTask_makeFirstContact").getProcessDefinitionId())
                        .getDeploymentId())
                .isEqualTo(deployment.getId());
        someone.isMet().saysWhatMatters().agreesThePlan();
        assertThat(someone.open("userTask_chooseActivities").getDueDate()).isNotNull();
    }

    @Test
    void tasksAreOfferedToThoseWhoMayWorkOnThem() {
        Set<String> offered = ElementTemplate.of("staffTask").property("Role").choices().stream()
                .filter(group -> !group.contains(","))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(offered)
                .isEqualTo(authorizations
                        .createAuthorizationQuery()
                        .authorizationType(Authorization.AUTH_TYPE_GRANT)
                        .resourceType(Resources.PROCESS_DEFINITION)
                        .hasPermission(ProcessDefinitionPermissions.TASK_WORK)
                        .list()
                        .stream()
                        .map(Authorization::getGroupId)
                        .filter(Role::isGroup)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private void deploy(Models models) {
        var all = repository.createDeployment().name("made with templates");
        models.sources().forEach((path, source) -> {
            if (!path.endsWith(".csv")) {
                all.addString(path, source);
            }
        });
        deployment = all.deploy();
    }
}
