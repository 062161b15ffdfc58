package uk.throughcare.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.throughcare.JourneyTest;

@JourneyTest
class DeadlineRulesTest {

    @Autowired
    DeadlineRules rules;

    @Autowired
    DeadlineTasks deadlines;

    @Autowired
    RepositoryService repository;

    @Autowired
    HistoryService history;

    private Deployment deployment;

    @BeforeEach
    void itIsTheThursdayBeforeEaster() {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2026-04-02T09:00:00Z")));
    }

    @AfterEach
    void tidyUp() {
        ClockUtil.reset();
        if (deployment != null) {
            repository.deleteDeployment(deployment.getId(), true);
        }
    }

    @Test
    void aDeadlineIsInWorkingDaysByPriority() {
        assertThat(rules.due("make-first-contact", "URGENT", null)).isEqualTo(Instant.parse("2026-04-07T16:00:00Z"));
        assertThat(rules.due("make-first-contact", "ROUTINE", null)).isEqualTo(Instant.parse("2026-04-13T16:00:00Z"));
        assertThat(rules.due("make-first-contact", null, null)).isEqualTo(Instant.parse("2026-04-13T16:00:00Z"));
    }

    @Test
    void aProviderHasItsTimeToAnswerBeforeTheLinkWorkersTaskIsDue() {
        assertThat(deadlines.timeToAnswerIsOver()).isBefore(rules.due("introduce-to-activity", null, null));
    }

    @Test
    void aWaitingListIsLookedAtEveryFourWeeksAndTheQueueSooner() {
        assertThat(deadlines.waitingListReview()).isEqualTo(Instant.parse("2026-05-05T16:00:00Z"));
        assertThat(deadlines.queueReview()).isEqualTo(Instant.parse("2026-04-08T16:00:00Z"));
    }

    @Test
    void aTableThatIsDeployedLaterCountsAtOnce() {
        rules.due("make-first-contact", "ROUTINE", null);
        deployAnotherTable();
        assertThat(rules.due("make-first-contact", "ROUTINE", null)).isEqualTo(Instant.parse("2026-04-07T16:00:00Z"));
    }

    @Test
    void hoursAreHoursOnTheClock() {
        deployAnotherTable();
        assertThat(rules.due("respond-to-concern", null, null)).isEqualTo(Instant.parse("2026-04-02T13:00:00Z"));
    }

    @Test
    void aTableWithoutARowForATaskSaysSo() {
        deployAnotherTable();
        assertThatThrownBy(() -> rules.due("agree-plan", null, null))
                .hasMessageContaining("no row for the task 'agree-plan'");
    }

    @Test
    void theTableIsAskedOnceForTheSameQuestion() {
        rules.due("agree-plan", "SOON", null);
        long asked = history.createHistoricDecisionInstanceQuery().count();
        rules.due("agree-plan", "SOON", null);
        assertThat(history.createHistoricDecisionInstanceQuery().count()).isEqualTo(asked);
    }

    private void deployAnotherTable() {
        deployment = repository
                .createDeployment()
                .addClasspathResource("models/other-deadlines.dmn")
                .deploy();
    }
}
