package uk.throughcare.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.throughcare.Referred.aPersonIn;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.TheCase;
import uk.throughcare.journey.ReferralJourney;
import uk.throughcare.teams.Role;

/** A case that is being closed and waits for its concern is told when nobody has to answer it any longer. */
@JourneyTest
class ClosureWaitsTest {

    @Autowired
    Journeys journeys;

    @Autowired
    ReferralJourney journey;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    private Deployment deployment;
    private TheCase robin;

    @BeforeEach
    void aClosureWaits() {
        deployment = repository
                .createDeployment()
                .addClasspathResource("models/closing-case.bpmn")
                .deploy();
        robin = journeys.refer(aPersonIn("LEI")).isWorriedAboutBy(Role.LINK_WORKER);
        runtime.startProcessInstanceByKey("closure", robin.reference().value());
    }

    @AfterEach
    void tidyUp() {
        repository.deleteDeployment(deployment.getId(), true);
    }

    @Test
    void whileItIsLookedAtAgainTheClosureWaits() {
        robin.concernIsAnswered("concernAnswer", "LOOK_AGAIN");
        assertThat(closures()).isEqualTo(1);
    }

    @Test
    void anAnswerLetsItGoOn() {
        robin.concernIsAnswered();
        assertThat(closures()).isZero();
    }

    @Test
    void soDoesAConcernThatIsNotNeeded() {
        journey.concernsEnd(robin.reference());
        assertThat(closures()).isZero();
    }

    private long closures() {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(robin.reference().value())
                .processDefinitionKey("closure")
                .count();
    }
}
