package uk.throughcare.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.throughcare.Referred.aPersonIn;

import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.TheCase;
import uk.throughcare.teams.Role;

/**
 * The table gives "give missing facts" 10 working days and reminders 5 and 2 before, "ask for consent" 3 working days and a
 * reminder 1 before.
 */
@JourneyTest
class IntakeRemindersTest {

    private static final String GIVE = "userTask_giveMissingFacts";

    @Autowired
    Journeys journeys;

    @Autowired
    DeadlineWatch watch;

    @Autowired
    TaskService tasks;

    @Autowired
    MorningLines morning;

    @Autowired
    JdbcClient jdbc;

    private TheCase one;

    @BeforeEach
    void aSparseReferralOnAMonday() {
        journeys.timeIs(Instant.parse("2032-03-01T10:00:00Z"));
        one = journeys.refer(aPersonIn("LEI")
                .with("needs", null)
                .with("wellbeing", null)
                .with("referrerEmail", "asked@referrer.example"));
    }

    @AfterEach
    void backToNow() {
        journeys.timeIsNowAgain();
    }

    @Test
    void theReferrerIsRemindedTwiceAndThenItIsDecidedWithout() {
        assertThat(one.open(GIVE).getDueDate()).isEqualTo(Instant.parse("2032-03-15T17:00:00Z"));

        lookAt("2032-03-08T08:59:00Z");
        assertThat(reminded()).isEmpty();
        lookAt("2032-03-08T09:00:00Z");
        lookAt("2032-03-09T09:00:00Z");
        assertThat(reminded()).containsExactly("asked@referrer.example");
        lookAt("2032-03-11T08:59:00Z");
        assertThat(reminded()).hasSize(1);
        lookAt("2032-03-11T09:00:00Z");
        lookAt("2032-03-15T16:59:00Z");
        assertThat(reminded()).containsExactly("asked@referrer.example", "asked@referrer.example");

        lookAt("2032-03-15T17:00:00Z");
        lookAt("2032-03-15T17:01:00Z");
        one.waitsFor("userTask_decideEligibility").timelineTells("DEADLINE_MISSED");
        assertThat(one.timesToldInTimeline("TASK_REMINDED")).isEqualTo(2);
    }

    @Test
    void anEarlyReminderThatWasNotGivenInTimeIsLeftOut() {
        lookAt("2032-03-11T09:00:00Z");
        lookAt("2032-03-11T09:01:00Z");

        assertThat(reminded()).hasSize(1);
    }

    @Test
    void anAnswerInTimeEndsTheReminders() {
        one.completes(GIVE, "wellbeing", 3);
        lookAt("2032-03-11T09:00:00Z");

        assertThat(reminded()).isEmpty();
    }

    @Test
    void whoCanAskForConsentReadsOfItInTheMorningAndOfWhatTheReferrerIsAskedNobodyDoes() {
        TheCase other = journeys.refer(aPersonIn("LEI").with("consent", "NOT_ABLE"));

        lookAt("2032-03-03T09:00:00Z");
        assertThat(readersOf(other)).contains("link-worker.lei").doesNotHaveDuplicates();
        assertThat(other.timesToldInTimeline("TASK_REMINDED")).isEqualTo(1);
        lookAt("2032-03-15T07:30:00Z");
        assertThat(readersOf(one)).isEmpty();

        tasks.setAssignee(one.open(GIVE).getId(), journeys.staff(Role.REFERRER, "LEI"));
        assertThat(readersOf(one)).containsExactly("referrer.lei");
    }

    private List<String> readersOf(TheCase about) {
        return morning.byPerson(journeys.engineTime()).entrySet().stream()
                .filter(person -> person.getValue().stream()
                        .anyMatch(line -> about.reference().equals(line.task().reference())))
                .map(person -> person.getKey().id())
                .toList();
    }

    private void lookAt(String instant) {
        journeys.timeIs(Instant.parse(instant));
        watch.look();
    }

    private List<String> reminded() {
        return reminders("Give missing facts");
    }

    private List<String> reminders(String task) {
        return jdbc.sql("""
                        select recipient from care.notification
                        where case_reference = :reference and template = 'TASK_REMINDER' and codes ->> 'taskName' = :task
                        """)
                .param("reference", one.reference().value())
                .param("task", task)
                .query(String.class)
                .list();
    }
}
