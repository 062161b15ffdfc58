package uk.throughcare.designing;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.throughcare.Referred.aPersonIn;

import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.throughcare.Journeys;
import uk.throughcare.Referred;
import uk.throughcare.TheCase;
import uk.throughcare.teams.Role;

/** A team's own variant of a stage: its cases come to it, those of others do not, and it goes back to the common one in one step. */
class VariantsTest extends TeamsOwn {

    private static final String CONTACT = "userTask_makeFirstContact";

    @Autowired
    Journeys journeys;

    @AfterEach
    void backToNow() {
        journeys.timeIsNowAgain();
    }

    @Test
    void casesOfTheTeamComeToItAndThoseOfOthersToTheCommonOne() {
        released("LEI", Map.of(DIAGRAM, renamed("Reach the person")));

        TheCase robin = journeys.refer(aPersonIn("LEI")).isAllocated();

        assertThat(contact(robin)).isEqualTo("Reach the person");
        assertThat(robin.open(CONTACT).getTenantId()).isEqualTo("LEI");
        assertThat(contact(journeys.refer(aPersonIn("MDI")).isAllocated())).isEqualTo("Make first contact");
        robin.isMet().saysWhatMatters().agreesThePlan().choosesActivities();
    }

    @Test
    void onlyWhatHasToComeAlongIsDeployedForTheTeam() {
        String deployment = released("LEI", Map.of(DIAGRAM, renamed("Reach the person")));

        assertThat(repository.getDeploymentResourceNames(deployment))
                .contains(DIAGRAM, "make-first-contact.form", "agree-plan.form")
                .doesNotContain("referral-journey.bpmn", "allocation.bpmn", "add-note.bpmn", "deadlines.dmn");
        assertThat(record.inForce("LEI").orElseThrow().own()).containsExactly(DIAGRAM);
    }

    @Test
    void aRestrictedCaseStaysInItsCircle() {
        released("LEI", Map.of(DIAGRAM, renamed("Reach the person"), "follow-up.bpmn", followUp()));
        TheCase robin = journeys.refer(aPersonIn("LEI")).isAllocated();

        robin.isRestrictedTo(robin.record().linkWorker());
        robin.isMet()
                .saysWhatMatters()
                .agreesThePlan()
                .choosesActivities()
                .isIntroduced()
                .attends()
                .timeReaches("catchEvent_followUpDateReached")
                .isContactedAgain();

        assertThat(robin.tenants()).containsExactly(robin.record().team());
    }

    @Test
    void aCaseThatIsRestrictedBeforeItComesToItStaysInItsCircle() {
        released("LEI", Map.of(DIAGRAM, renamed("Reach the person")));
        TheCase robin = journeys.refer(aPersonIn("LEI"));

        robin.isRestrictedTo(journeys.staff(Role.LINK_WORKER, "LEI"));
        robin.isAllocated();

        assertThat(contact(robin)).isEqualTo("Reach the person");
        assertThat(robin.tenants()).containsExactly(robin.record().team());
    }

    @Test
    void whatAStageOfTheTeamCallsIsOfItsDeploymentAndStaysInTheCircle() {
        String deployment = released("LEI", Map.of("referral-intake.bpmn", intake()));
        Referred person = aPersonIn("LEI");
        TheCase robin = journeys.refer(person).isAllocated();
        robin.isRestrictedTo(robin.record().linkWorker());

        TheCase again = journeys.refer(person);

        Task duplicate = again.open("userTask_decideAboutTheDuplicate");
        assertThat(repository
                        .getProcessDefinition(duplicate.getProcessDefinitionId())
                        .getDeploymentId())
                .isEqualTo(deployment);
        assertThat(again.tenants()).containsExactly(again.record().team());
        again.completes("userTask_decideAboutTheDuplicate", "duplicateDecision", "JOIN");
        assertThat(again.tenants()).containsExactly(again.record().team());
    }

    @Test
    void aCaseThatMovesComesToWhatTheOtherTeamHas() {
        released("MDI", Map.of(DIAGRAM, renamed("Reach the person")));
        TheCase robin = journeys.refer(aPersonIn("LEI")).isAllocated();
        assertThat(contact(robin)).isEqualTo("Make first contact");

        robin.movesTo("MDI").isAllocated();

        assertThat(contact(robin)).isEqualTo("Reach the person");
        assertThat(robin.open(CONTACT).getTenantId()).isEqualTo("MDI");
        robin.movesTo("LEI").isAllocated();
        assertThat(contact(robin)).isEqualTo("Make first contact");
    }

    @Test
    void theTeamGoesBackToTheCommonOneInOneStepAndWhatRunsEndsAsItBegan() {
        released("LEI", Map.of(DIAGRAM, renamed("Reach the person")));
        TheCase running = journeys.refer(aPersonIn("LEI")).isAllocated();

        designer.does("/designer/teams/LEI/back-to-common?why=Nobody was reached");

        assertThat(record.inForce("LEI")).isEmpty();
        assertThat(contact(journeys.refer(aPersonIn("LEI")).isAllocated())).isEqualTo("Make first contact");
        assertThat(contact(running)).isEqualTo("Reach the person");
        running.isMet().saysWhatMatters().agreesThePlan().choosesActivities();
    }

    private static String contact(TheCase robin) {
        Task contact = robin.open(CONTACT);
        return contact.getName();
    }

    private String intake() {
        return shipped.get("referral-intake.bpmn")
                .replace("name=\"Check eligibility\"", "name=\"See who can take part\"");
    }

    private String followUp() {
        return shipped.get("follow-up.bpmn").replace("name=\"Review progress\"", "name=\"Look at progress\"");
    }
}
