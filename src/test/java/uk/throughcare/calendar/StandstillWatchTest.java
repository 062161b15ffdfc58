package uk.throughcare.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.throughcare.Referred.aPersonIn;

import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    JdbcClient jdbc;

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
        isAssignedTo("nobody.any.more");

        watch.look();
        watch.look();
        assertThat(incidents()).isEqualTo(1);

        isAssignedTo(null);
        watch.look();
        assertThat(incidents()).isZero();
    }

    @Test
    void aCaseWithoutAJourneyIsOne() {
        runtime.deleteProcessInstance(robin.map(), "a test");

        assertThat(cases.all()).contains(robin.reference());
        watch.look();
    }

    /** As it is when an account is gone; the engine itself would refuse it. */
    private void isAssignedTo(@Nullable String user) {
        jdbc.sql("update act_ru_task set assignee_ = :user where id_ = :id")
                .param("user", user)
                .param("id", robin.openTasks().get(0).getId())
                .update();
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
