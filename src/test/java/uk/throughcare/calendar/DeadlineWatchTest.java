package uk.throughcare.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.throughcare.JourneyTest;
import uk.throughcare.cases.ExampleCases;
import uk.throughcare.cases.Timeline;
import uk.throughcare.journey.Actor;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.teams.Account;
import uk.throughcare.teams.Accounts;
import uk.throughcare.teams.Role;

/** The table gives "make first contact", routine, 5 working days, a reminder 2 before and a second miss 3 after. */
@JourneyTest
class DeadlineWatchTest {

    private static final String TEAM = "WEI";

    @Autowired
    DeadlineWatch watch;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    ExampleCases cases;

    @Autowired
    Accounts accounts;

    @Autowired
    Timeline timeline;

    @Autowired
    JdbcClient jdbc;

    private final String tag = UUID.randomUUID().toString().substring(0, 8);
    private Deployment deployment;
    private CaseReference reference;

    @BeforeEach
    void aTaskThatIsDueOnWednesday() {
        deployment = repository
                .createDeployment()
                .name("watched")
                .addClasspathResource("models/watched-map.bpmn")
                .addClasspathResource("models/watched-stage.bpmn")
                .deploy();
        reference = cases.openedDaysAgo(0, TEAM);
        itIs("2032-03-03T10:00:00Z");
        start("watched-map");
    }

    @AfterEach
    void tidyUp() {
        ClockUtil.reset();
        repository.deleteDeployment(deployment.getId(), true);
    }

    @Test
    void aTaskIsDueAtTheEndOfTheWorkingDayThatTheTableNames() {
        assertThat(task().getDueDate()).isEqualTo(Instant.parse("2032-03-10T17:00:00Z"));
    }

    @Test
    void aReminderIsRecordedOnceAndMailedToNobodyByItself() {
        somebody(Role.LINK_WORKER);
        tasks.setAssignee(task().getId(), somebody(Role.LINK_WORKER));

        lookAt("2032-03-08T08:59:00Z");
        assertThat(happened()).isEmpty();
        lookAt("2032-03-08T09:00:00Z");
        lookAt("2032-03-08T09:01:00Z");

        assertThat(happened()).containsExactly("TASK_REMINDED");
        assertThat(mails()).isEmpty();
        assertThat(timeline.of(reference))
                .last()
                .satisfies(entry -> assertThat(entry.actor()).isEqualTo(Actor.TIMER));
    }

    @Test
    void aTaskThatBeganAfterTheTimeOfItsReminderNeedsNone() {
        tasks.setDueDate(task().getId(), Date.from(Instant.parse("2032-03-04T17:00:00Z")));
        lookAt("2032-03-03T10:01:00Z");
        assertThat(happened()).isEmpty();
    }

    @Test
    void aMissedDeadlineAsksTheSeniorLinkWorkerAndTheTaskStays() {
        Task missed = task();

        lookAt("2032-03-10T17:00:00Z");
        lookAt("2032-03-10T17:01:00Z");

        Task answer = tasks.createTaskQuery()
                .processInstanceBusinessKey(reference.value())
                .processDefinitionKey("missed-deadline")
                .singleResult();
        assertThat(answer.getTenantId()).isEqualTo(TEAM);
        assertThat(runtime.getVariables(answer.getExecutionId()))
                .containsEntry("missedTask", missed.getId())
                .containsEntry("missedTaskName", "Make first contact");
        assertThat(task().getId()).isEqualTo(missed.getId());
        assertThat(happened()).containsExactly("DEADLINE_MISSED");
    }

    @Test
    void aDeadlineMissedAgainIsRecordedOnceAndWaitsForTheMorning() {
        somebody(Role.MANAGER);
        lookAt("2032-03-10T17:00:00Z");

        lookAt("2032-03-15T16:59:00Z");
        assertThat(happened()).doesNotContain("DEADLINE_MISSED_AGAIN");
        lookAt("2032-03-15T17:00:00Z");
        lookAt("2032-03-15T17:01:00Z");

        assertThat(mails()).isEmpty();
        assertThat(happened()).containsSubsequence("DEADLINE_MISSED", "DEADLINE_MISSED_AGAIN");
        assertThat(happened()).filteredOn("DEADLINE_MISSED_AGAIN"::equals).hasSize(1);
    }

    @Test
    void aMissedAnswerToAMissedDeadlineIsNotEscalatedOnceMore() {
        somebody(Role.MANAGER);
        lookAt("2032-03-10T17:00:00Z");

        lookAt("2032-03-12T17:00:00Z");

        assertThat(mails()).isEmpty();
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(reference.value())
                        .processDefinitionKey("missed-deadline")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aDueDateThatIsMovedCountsFromAnew() {
        lookAt("2032-03-10T17:00:00Z");
        tasks.setDueDate(task().getId(), Date.from(Instant.parse("2032-03-24T17:00:00Z")));

        lookAt("2032-03-16T17:00:00Z");
        assertThat(happened()).doesNotContain("DEADLINE_MISSED_AGAIN");
        lookAt("2032-03-24T17:00:00Z");

        assertThat(happenedTo("make-first-contact")).containsExactly("DEADLINE_MISSED", "DEADLINE_MISSED");
    }

    @Test
    void aTaskThatWasDoneInTimeIsLeftAlone() {
        tasks.complete(task().getId());
        lookAt("2032-03-10T17:00:00Z");
        assertThat(happened()).isEmpty();
    }

    @Test
    void oneTaskThatCannotBeEscalatedBecomesAnIncidentAndTheOthersGoOn() {
        CaseReference other = reference;
        itIs("2032-03-03T09:00:00Z");
        reference = cases.openedDaysAgo(0, TEAM);
        start("watched-stage");
        Task lonely = task();

        lookAt("2032-03-10T17:00:00Z");
        lookAt("2032-03-10T17:01:00Z");

        assertThat(runtime.createIncidentQuery()
                        .incidentType("deadline")
                        .configuration(lonely.getId())
                        .list())
                .singleElement()
                .satisfies(incident -> assertThat(incident.getExecutionId()).isEqualTo(lonely.getExecutionId()));
        assertThat(happened()).as("rolled back").isEmpty();
        reference = other;
        assertThat(happened()).containsExactly("DEADLINE_MISSED");
    }

    @Test
    void twoNodesThatLookAtTheSameTimeSayItOnce() throws Exception {
        itIs("2032-03-10T17:00:00Z");
        Callable<Void> look = () -> {
            watch.look();
            return null;
        };
        var nodes = Executors.newFixedThreadPool(2);
        try {
            for (var done : nodes.invokeAll(List.of(look, look))) {
                done.get();
            }
        } finally {
            nodes.shutdown();
        }
        assertThat(happened()).containsExactly("DEADLINE_MISSED");
        assertThat(runtime.createIncidentQuery().configuration(task().getId()).count())
                .isZero();
    }

    private void itIs(String instant) {
        ClockUtil.setCurrentTime(Date.from(Instant.parse(instant)));
    }

    private void lookAt(String instant) {
        itIs(instant);
        watch.look();
    }

    private void start(String process) {
        runtime.startProcessInstanceByKey(process, reference.value(), Map.of("team", TEAM, "priority", "ROUTINE"));
    }

    private Task task() {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(reference.value())
                .taskDefinitionKey("userTask_makeFirstContact")
                .singleResult();
    }

    private List<String> happened() {
        return timeline.of(reference).stream().map(Timeline.Entry::what).toList();
    }

    private List<String> happenedTo(String task) {
        return timeline.of(reference).stream()
                .filter(entry -> task.equals(entry.detail().get("task")))
                .map(Timeline.Entry::what)
                .toList();
    }

    private List<String> mails() {
        return jdbc.sql("select template from care.notification where case_reference = :reference")
                .param("reference", reference.value())
                .query(String.class)
                .list();
    }

    private String somebody(Role role) {
        String id =
                role.group() + "." + tag + "." + UUID.randomUUID().toString().substring(0, 4);
        accounts.create(
                new Account(id, "Test", role.title(), address(id), Set.of(role), Set.of(TEAM)), "correct-horse-1");
        return id;
    }

    private static String address(String id) {
        return id + "@example.org";
    }
}
