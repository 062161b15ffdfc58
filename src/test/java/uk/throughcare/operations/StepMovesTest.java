package uk.throughcare.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.throughcare.Referred.aPersonIn;

import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.TheCase;
import uk.throughcare.cases.Timeline;
import uk.throughcare.journey.Actor;
import uk.throughcare.journey.StageSteps.Step;
import uk.throughcare.teams.Role;

/** A senior link worker has a case go on at another step of the stage where it stands, and says why. */
@JourneyTest
class StepMovesTest {

    private static final String FIRST_CONTACT = "assessment.userTask_makeFirstContact";
    private static final String AGREE_PLAN = "assessment.userTask_agreePlan";

    @Autowired
    Journeys journeys;

    @Autowired
    StepMoves moves;

    @Autowired
    Timeline timeline;

    @Autowired
    RepositoryService repository;

    private TheCase robin;

    @BeforeEach
    void aPersonWhoWasMet() {
        robin = journeys.refer(aPersonIn("LEI")).isAllocated().isMet().waitsFor("userTask_recordWhatMatters");
    }

    @Test
    void theCaseWaitsAtTheStepForTheSameLinkWorkerWithADeadlineAndGoesOnFromThere() {
        robin.isMovedToStep(FIRST_CONTACT).waitsFor("userTask_makeFirstContact");

        Task task = robin.openTasks().get(0);
        assertThat(task.getAssignee()).isEqualTo(robin.record().linkWorker());
        assertThat(task.getDueDate()).isNotNull();

        robin.isMet().waitsFor("userTask_recordWhatMatters");
    }

    @Test
    void aCaseCanSkipAStepToo() {
        robin.isMovedToStep(AGREE_PLAN).waitsFor("userTask_agreePlan");
    }

    @Test
    void theTimelineSaysWhoMovedItFromWhereToWhere() {
        robin.isMovedToStep(AGREE_PLAN);

        assertThat(timeline.of(robin.reference()))
                .filteredOn(entry -> entry.what().equals("MOVED_TO_STEP"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.actor()).isEqualTo(Actor.person(journeys.staff(Role.SENIOR_LINK_WORKER, "LEI")));
                    assertThat(entry.detail())
                            .containsEntry("from", List.of("record-what-matters"))
                            .containsEntry("to", "agree-plan");
                });
    }

    @Test
    void aStepOfAnotherStageIsRefusedAndNothingChanges() {
        assertThatThrownBy(() -> robin.isMovedToStep("closure.userTask_writeClosingSummary"))
                .hasMessageContaining("step: the case is at another stage");

        assertThat(robin.timesToldInTimeline("MOVED_TO_STEP")).isZero();
        robin.waitsFor("userTask_recordWhatMatters");
    }

    @Test
    void theStepWhereItStandsIsRefused() {
        assertThatThrownBy(() -> robin.isMovedToStep("assessment.userTask_recordWhatMatters"))
                .hasMessageContaining("step: the case waits for this step already");
    }

    @Test
    void onlyStaffTasksOfStagesAreOffered() {
        assertThat(moves.all())
                .extracting(Step::code)
                .contains(FIRST_CONTACT, AGREE_PLAN, "allocation.userTask_allocateLinkWorker")
                .doesNotHaveDuplicates()
                .allMatch(code -> code.contains(".userTask_"));
        for (String none : List.of("assessment.gateway_contactMade", "respond-to-concern.userTask_respondToConcern")) {
            assertThatThrownBy(() -> robin.isMovedToStep(none)).hasMessageContaining("step");
        }
        robin.waitsFor("userTask_recordWhatMatters");
    }

    @Test
    void aCaseOfAnotherTeamIsAnsweredLikeNone() {
        assertThatThrownBy(() -> journeys.starts(
                        "move-to-step",
                        journeys.staff(Role.SENIOR_LINK_WORKER, "MDI"),
                        "reference",
                        robin.reference().value(),
                        "step",
                        AGREE_PLAN))
                .hasMessageContaining("reference: there is no case");
    }

    @Test
    void onlySeniorLinkWorkersMay() {
        assertThat(Role.values())
                .filteredOn(role -> isOffered(journeys.staff(role, "LEI")))
                .contains(Role.SENIOR_LINK_WORKER)
                .isSubsetOf(Role.SENIOR_LINK_WORKER, Role.ADMINISTRATOR, Role.PROCESS_DESIGNER);
    }

    private boolean isOffered(String user) {
        return journeys.as(
                        user,
                        () -> repository
                                .createProcessDefinitionQuery()
                                .processDefinitionKey("move-to-step")
                                .latestVersion()
                                .count())
                == 1;
    }
}
