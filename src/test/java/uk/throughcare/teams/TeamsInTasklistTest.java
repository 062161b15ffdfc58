package uk.throughcare.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.throughcare.teams.TwoTeamsAtWork.LEEDS_WORKER;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.throughcare.JourneyTest;

@JourneyTest
class TeamsInTasklistTest {

    private static final String OF_OUR_STAGE = "{\"processDefinitionKey\": \"teams-test-stage\"}";

    @Autowired
    ProcessEngine engine;

    @Autowired
    Accounts accounts;

    @LocalServerPort
    int port;

    TwoTeamsAtWork work;
    TasklistSession leeds;

    @BeforeEach
    void begin() {
        work = new TwoTeamsAtWork(engine, accounts);
        work.refer("LEI");
        work.refer("MDI");
        leeds = new TasklistSession(port, LEEDS_WORKER, TwoTeamsAtWork.PASSWORD);
    }

    @AfterEach
    void end() {
        work.close();
    }

    @Test
    void theListHoldsTheTasksOfTheTeamOnly() {
        var tasks = leeds.engine("/task", OF_OUR_STAGE);

        assertThat(tasks.statusCode()).isEqualTo(200);
        assertThat(tasks.body()).contains("\"tenantId\":\"LEI\"").doesNotContain("MDI");
    }

    @Test
    void aSavedFilterShowsTheCaseOnItsCards() {
        var filter = engine.getFilterService()
                .createTaskFilterQuery()
                .filterName("My team's tasks")
                .singleResult();

        assertThat(leeds.cards(filter.getId(), OF_OUR_STAGE).body())
                .contains("CASE-LEI")
                .doesNotContain("CASE-MDI");
    }

    @ParameterizedTest
    @CsvSource({"userTask_support, MDI", "userTask_lead, LEI"})
    void whoIsNotACandidateIsForbiddenToActOnTheTask(String definition, String team) {
        String task = "/task/" + work.task(team, definition).getId();

        var claimed = leeds.engine(task + "/claim", "{\"userId\": \"" + LEEDS_WORKER + "\"}");
        var completed = leeds.engine(task + "/complete", "{}");

        assertThat(claimed.statusCode()).isEqualTo(403);
        assertThat(claimed.body()).contains("of team " + team + " can claim").doesNotContain(LEEDS_WORKER);
        assertThat(completed.statusCode()).isEqualTo(403);
        assertThat(work.task(team, definition).getAssignee()).isNull();
    }

    @Test
    void aTaskOfAnotherTeamCannotBeRead() {
        String task = "/task/" + work.task("MDI", "userTask_support").getId();

        assertThat(leeds.engine(task).body()).doesNotContain("CASE-MDI", "userTask_support");
        assertThat(leeds.engine(task + "/form-variables").body()).doesNotContain("CASE-MDI");
        assertThat(leeds.engine(task + "/identity-links").body()).doesNotContain("link-worker");
    }

    @Test
    void aTaskOfTheTeamIsClaimedGivenBackAndCompleted() {
        String task = "/task/" + work.task("LEI", "userTask_support").getId();

        assertThat(leeds.engine(task + "/claim", "{\"userId\": \"" + LEEDS_WORKER + "\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(leeds.engine(task + "/unclaim", "{}").statusCode()).isEqualTo(204);
        assertThat(leeds.engine(task + "/complete", "{}").statusCode()).isEqualTo(204);
    }
}
