package uk.throughcare.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.throughcare.Referred.aPersonIn;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.TheCase;

/** An open case without a task that anybody can do and without a timer is found, and shown in Cockpit. */
@JourneyTest
class StandstillWatchTest {

    @Autowired
    Journeys journeys;

    @Autowired
    StandstillWatch watch;

    @Autowired
    StandingCases cases;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    IdentityService identity;

    private TheCase robin;

    @BeforeEach
    void aCaseWithoutTimers() {
        robin = journeys.refer(aPersonIn("LEI"));
    }

    @Test
    void aCaseThatSomebodyCanTakeUpIsNone() {
        assertThat(cases.all()).doesNotContain(robin.reference());
    }

    @Test
    void aTaskThatNobodyOfTheTeamCanHaveMovesNothingUntilSomebodyCan() {
        String task = robin.openTasks().get(0).getId();
        tasks.setAssignee(task, "nobody.any.more");

        watch.look();
        watch.look();
        assertThat(incidents()).isEqualTo(1);

        tasks.setAssignee(task, null);
        watch.look();
        assertThat(incidents()).isZero();
    }

    @Test
    void aCaseWithoutAJourneyIsOne() {
        runtime.deleteProcessInstance(robin.map(), "a test");

        assertThat(cases.all()).contains(robin.reference());
        watch.look();
    }

    private long incidents() {
        return runtime
                .createIncidentQuery()
                .incidentType(StandstillWatch.INCIDENT)
                .configuration(robin.reference().value())
                .list()
                .stream()
                .filter(incident -> incident.getId().equals(incident.getCauseIncidentId()))
                .count();
    }
}
