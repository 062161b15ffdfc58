package uk.throughcare.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.throughcare.Referred.aPersonIn;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.TheCase;
import uk.throughcare.cases.ExampleCases;
import uk.throughcare.connection.Placement.State;
import uk.throughcare.directory.Services;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.Journey;

/** Through the stage's own diagram: what one provider answers changes nothing for the other activities. */
@JourneyTest
class EachActivityByItselfTest {

    @Autowired
    Journeys journeys;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    FormService forms;

    @Autowired
    ActivityPlacements placements;

    @Autowired
    Services services;

    @Autowired
    ExampleCases examples;

    @Autowired
    Clock clock;

    CaseReference reference;
    ProcessInstance stage;

    @BeforeEach
    void begin() {
        services.load(Services.EXAMPLES);
        reference = examples.openedDaysAgo(5, "LEI");
        stage = runtime.startProcessInstanceByKey(
                "activity-connection",
                reference.value(),
                Variables.putValue(Journey.REFERENCE.name(), reference.value())
                        .putValue(Journey.TEAM.name(), "LEI")
                        .putValue(Journey.LINK_WORKER.name(), "lee.link1")
                        .putValue(Journey.PRIORITY.name(), "ROUTINE"));
    }

    @AfterEach
    void leaveNothingRunning() {
        journeys.timeIsNowAgain();
        if (running()) {
            runtime.deleteProcessInstance(stage.getId(), "test is over");
        }
    }

    @Test
    void oneIsDeclinedOneWaitsOneIsAttendedToItsEnd() {
        submit("userTask_chooseActivities", Map.of("activities", json("101", "102", "104"), "mayTell", "NO"));
        assertThat(open("userTask_introduceToActivity")).hasSize(3);

        submit("userTask_introduceToActivity", Map.of("providerAnswer", "DECLINED", "declineReason", "Full until May"));
        submit("userTask_chooseAnotherActivity", Map.of("unmetNeed", "HEALTH"));
        submit("userTask_introduceToActivity", Map.of("providerAnswer", "WAITING", "expectedWaitWeeks", 6));
        submit("userTask_introduceToActivity", Map.of("providerAnswer", "ACCEPTED", "startOn", today()));
        assertThat(placements.of(reference))
                .extracting(Placement::state)
                .containsExactlyInAnyOrder(State.DECLINED, State.WAITING, State.ACCEPTED);

        submit(
                "userTask_recordAttendance",
                Map.of("sessionOn", today(), "outcome", "ATTENDED", "more", "ENDED", "endReason", "COMPLETED"));
        assertThat(open("userTask_recordAttendance")).isEmpty();
        assertThat(running()).isTrue();
    }

    @Test
    void whoWaitsForAPlaceIsAskedAboutAgain() {
        TheCase robin = journeys.refer(aPersonIn("LEI"))
                .isAllocated()
                .isMet()
                .saysWhatMatters()
                .agreesThePlan()
                .choosesActivities()
                .completes("userTask_introduceToActivity", "providerAnswer", "WAITING", "expectedWaitWeeks", 6);

        robin.waitsFor()
                .timeReaches("catchEvent_waitingListReview")
                .isIntroduced()
                .waitsFor("userTask_recordAttendance");
    }

    @Test
    void whenNothingSuitsTheStageIsOver() {
        submit("userTask_chooseActivities", Map.of("unmetNeed", "HEALTH"));
        assertThat(running()).isFalse();
    }

    private void submit(String task, Map<String, Object> answers) {
        forms.submitTaskForm(open(task).get(0).getId(), new HashMap<>(answers));
    }

    private List<Task> open(String task) {
        return tasks.createTaskQuery()
                .processInstanceId(stage.getId())
                .taskDefinitionKey(task)
                .list();
    }

    private boolean running() {
        return runtime.createProcessInstanceQuery()
                        .processInstanceId(stage.getId())
                        .count()
                == 1;
    }

    private static Object json(String... codes) {
        return SpinValues.jsonValue("[\"" + String.join("\",\"", codes) + "\"]").create();
    }

    private String today() {
        return LocalDate.now(clock).toString();
    }
}
