package uk.throughcare.tasklist;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.throughcare.cases.Case;
import uk.throughcare.cases.CaseReads;
import uk.throughcare.cases.Cases;
import uk.throughcare.cases.People;
import uk.throughcare.cases.Person;
import uk.throughcare.cases.StorySection;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.CurrentActor;
import uk.throughcare.journey.DatesInWords;
import uk.throughcare.language.Words;
import uk.throughcare.teams.Team;
import uk.throughcare.teams.Teams;

/** Tells a case's story to staff of the team that holds it; by way of a task only to those who see the task. */
@Service
class CaseStories {

    private final TaskService tasks;
    private final JdbcClient jdbc;
    private final Cases cases;
    private final People people;
    private final Teams teams;
    private final CaseHistory history;
    private final CaseDocuments documents;
    private final CaseReads reads;
    private final List<StorySection> sections;
    private final TimelineWords words;
    private final CaseActs acts;
    private final CurrentActor actor;

    CaseStories(
            TaskService tasks,
            JdbcClient jdbc,
            Cases cases,
            People people,
            Teams teams,
            CaseHistory history,
            CaseDocuments documents,
            CaseReads reads,
            List<StorySection> sections,
            TimelineWords words,
            CaseActs acts,
            CurrentActor actor) {
        this.tasks = tasks;
        this.jdbc = jdbc;
        this.cases = cases;
        this.people = people;
        this.teams = teams;
        this.history = history;
        this.documents = documents;
        this.reads = reads;
        this.sections = sections;
        this.words = words;
        this.acts = acts;
        this.actor = actor;
    }

    /** Nothing if there is no such task, none that the reader sees, or one of a case that another team holds; reading is recorded. */
    @Transactional
    public Optional<CaseStory> ofTask(String task) {
        return visible(task).flatMap(this::reference).flatMap(reference -> read(reference, "case-tab"));
    }

    /** Nothing if there is no such case, or one that another team holds; reading is recorded. */
    @Transactional
    public Optional<CaseStory> ofCase(CaseReference reference) {
        return read(reference, "case-page");
    }

    private Optional<CaseStory> read(CaseReference reference, String door) {
        Optional<Case> readable = cases.find(reference).filter(found -> actor.worksIn(found.team()));
        readable.ifPresent(read -> reads.record(reference, door));
        return readable.map(this::story);
    }

    private Optional<String> visible(String task) {
        return Optional.ofNullable(tasks.createTaskQuery().taskId(task).singleResult())
                .map(Task::getProcessInstanceId);
    }

    private Optional<CaseReference> reference(String processInstance) {
        return jdbc.sql("select business_key_ from act_ru_execution where id_ = :id and business_key_ is not null")
                .param("id", processInstance)
                .query(String.class)
                .optional()
                .flatMap(CaseReference::typed);
    }

    private CaseStory story(Case told) {
        Person person = people.of(told.reference());
        return new CaseStory(
                told.reference().value(),
                person.name(),
                person.knownAs(),
                DatesInWords.day(person.dateOfBirth()),
                teams.find(told.team()).map(Team::name).orElse(told.team()),
                words.of(told.isOpen() ? told.stage() : told.status().name()),
                PersonHeader.risk(person),
                PersonHeader.communication(person),
                release(told),
                sections.stream()
                        .map(section -> new CaseStory.Section(Words.say(section.title()), section.of(told.reference())))
                        .filter(section -> !section.lines().isEmpty())
                        .toList(),
                documents.of(told.reference()),
                history.of(told.reference()),
                acts.on(told));
    }

    private static String release(Case told) {
        LocalDate day = told.releaseDate();
        return !told.inCustody()
                ? Words.say("in the community")
                : day == null ? Words.say("release date not known") : Words.say("release on {}", DatesInWords.day(day));
    }
}
