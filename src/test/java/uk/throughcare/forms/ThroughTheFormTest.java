package uk.throughcare.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.throughcare.JourneyTest;
import uk.throughcare.cases.Answers;
import uk.throughcare.cases.Cases;
import uk.throughcare.cases.People;
import uk.throughcare.cases.Timeline;
import uk.throughcare.journey.CaseReference;

/** A designer's own diagram with two forms and no line of Java behind them. */
@JourneyTest
class ThroughTheFormTest {

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    FormService forms;

    @Autowired
    HistoryService history;

    @Autowired
    Cases cases;

    @Autowired
    People people;

    @Autowired
    Timeline timeline;

    @Autowired
    Answers answers;

    @Autowired
    JdbcClient jdbc;

    private Deployment deployment;
    private CaseReference reference;

    @BeforeEach
    void deploy() {
        deployment = repository
                .createDeployment()
                .name("asking")
                .addClasspathResource("models/asking.bpmn")
                .addClasspathResource("models/ask.form")
                .addClasspathResource("models/name-a-case.form")
                .deploy();
        jdbc.sql(
                        "insert into care.team (id, kind, name) values ('LEI', 'PRISON', 'Leeds (HMP)') on conflict do nothing")
                .update();
        reference = cases.open(
                people.register(new People.Details(
                        "A9999ZZ",
                        null,
                        null,
                        "Robin Example",
                        LocalDate.of(1990, 1, 1),
                        List.of(),
                        null,
                        false,
                        null)),
                "LEI",
                true,
                null,
                "REMAND");
    }

    @AfterEach
    void undeploy() {
        repository.deleteDeployment(deployment.getId(), true);
    }

    @Test
    void answersOfANewFormAreKeptAndShownInTheTimeline() {
        Task task = started();

        forms.submitTaskForm(
                task.getId(),
                Map.of("nickname", "Robs", "words", "likes gardens", "agrees", true, "score", 7, "on", "2026-12-01"));

        assertThat(timeline.of(reference))
                .filteredOn(entry -> entry.what().equals("FORM_COMPLETED"))
                .extracting(entry -> entry.detail().get("form"))
                .containsExactly("name-a-case", "ask");
        assertThat(answers.content(timeline.of(reference)
                        .get(timeline.of(reference).size() - 1)
                        .answers()))
                .containsEntry("words", "likes gardens")
                .containsEntry("score", 7);
    }

    @Test
    void onlyMarkedAnswersReachTheEngineAndNoTextDoes() {
        Task task = started();

        forms.submitTaskForm(task.getId(), Map.of("nickname", "Robs", "agrees", true, "score", 7, "on", "2026-12-01"));

        assertThat(history.createHistoricVariableInstanceQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .list())
                .extracting("name")
                .containsExactlyInAnyOrder("reference", "score", "agrees", "interpreter", "on");
    }

    @Test
    void aRefusedAnswerChangesNothing() {
        Task task = started();

        assertThatThrownBy(() -> forms.submitTaskForm(task.getId(), Map.of("nickname", "R", "agrees", true)))
                .isInstanceOf(AnswersRefused.class)
                .hasMessageContaining("nickname: it must have at least 2 characters");

        assertThat(tasks.createTaskQuery().taskId(task.getId()).count()).isEqualTo(1);
        assertThat(timeline.of(reference)).hasSize(1);
    }

    @Test
    void aTaskWithAFormCannotBeCompletedAroundIt() {
        Task task = started();

        assertThatThrownBy(() -> tasks.complete(task.getId(), Map.of("score", 7)))
                .isInstanceOf(AnswersRefused.class)
                .hasMessageContaining("submit the form");
        assertThat(runtime.getVariables(task.getExecutionId())).doesNotContainKey("score");
    }

    @Test
    void aProcessWithAFormCannotBeStartedAroundIt() {
        assertThatThrownBy(() -> runtime.startProcessInstanceByKey("asking", reference.value()))
                .isInstanceOf(AnswersRefused.class)
                .hasMessageContaining("submit the form");
    }

    @Test
    void aStartFormNamesACaseThatExists() {
        assertThatThrownBy(() -> start("H7K-RM4-X"))
                .isInstanceOf(AnswersRefused.class)
                .hasMessageContaining("reference");
        assertThat(start(reference.value().replace("-", " ").toLowerCase(java.util.Locale.ROOT))
                        .getBusinessKey())
                .isEqualTo(reference.value());
    }

    @Test
    void openingAFormIsRecordedAsReadingTheCase() {
        Task task = started();

        forms.getTaskFormVariables(task.getId());

        assertThat(jdbc.sql("select door from care.case_read where case_reference = :reference")
                        .param("reference", reference.value())
                        .query(String.class)
                        .list())
                .contains("ask");
    }

    private Task started() {
        return tasks.createTaskQuery()
                .processInstanceId(start(reference.value()).getId())
                .singleResult();
    }

    private ProcessInstance start(String typed) {
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("asking")
                .latestVersion()
                .singleResult()
                .getId();
        return forms.submitStartForm(definition, Map.of("reference", typed, "why", "because"));
    }
}
