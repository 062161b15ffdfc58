package uk.throughcare.tasklist;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
import uk.throughcare.cases.Timeline;
import uk.throughcare.journey.Actor;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.CurrentActor;
import uk.throughcare.teams.Staff;
import uk.throughcare.teams.StaffMember;
import uk.throughcare.teams.Team;
import uk.throughcare.teams.Teams;

/** Tells a case's story to staff of the team that holds it; by way of a task only to those who see the task. */
@Service
class CaseStories {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK);

    private final TaskService tasks;
    private final JdbcClient jdbc;
    private final Cases cases;
    private final People people;
    private final Teams teams;
    private final Staff staff;
    private final Timeline timeline;
    private final CaseReads reads;
    private final List<StorySection> sections;
    private final TimelineWords words;
    private final CurrentActor actor;
    private final Clock clock;

    CaseStories(
            TaskService tasks,
            JdbcClient jdbc,
            Cases cases,
            People people,
            Teams teams,
            Staff staff,
            Timeline timeline,
            CaseReads reads,
            List<StorySection> sections,
            TimelineWords words,
            CurrentActor actor,
            Clock clock) {
        this.tasks = tasks;
        this.jdbc = jdbc;
        this.cases = cases;
        this.people = people;
        this.teams = teams;
        this.staff = staff;
        this.timeline = timeline;
        this.reads = reads;
        this.sections = sections;
        this.words = words;
        this.actor = actor;
        this.clock = clock;
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
        Optional<Case> readable = cases.find(reference).filter(this::isOfReadersTeam);
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

    private boolean isOfReadersTeam(Case read) {
        return actor.signedIn()
                .filter(reader -> reader.teams().contains(read.team()))
                .isPresent();
    }

    private CaseStory story(Case told) {
        Person person = people.of(told.reference());
        return new CaseStory(
                told.reference().value(),
                person.name(),
                person.knownAs(),
                person.dateOfBirth().format(DAY),
                teams.find(told.team()).map(Team::name).orElse(told.team()),
                words.of(told.isOpen() ? told.stage() : told.status().name()),
                PersonHeader.risk(person),
                PersonHeader.communication(person),
                release(told),
                sections.stream()
                        .map(section -> new CaseStory.Section(section.title(), section.of(told.reference())))
                        .filter(section -> !section.lines().isEmpty())
                        .toList(),
                happened(told.reference()));
    }

    private static String release(Case told) {
        LocalDate day = told.releaseDate();
        return !told.inCustody()
                ? "in the community"
                : day == null ? "release date not known" : "release on " + day.format(DAY);
    }

    private List<CaseStory.Happening> happened(CaseReference reference) {
        Map<String, String> names = new HashMap<>();
        List<CaseStory.Happening> happened = new ArrayList<>();
        for (Timeline.Entry entry : timeline.of(reference)) {
            happened.add(new CaseStory.Happening(
                    time(entry.at()),
                    words.of(entry.what()),
                    entry.detail().entrySet().stream().map(words::of).collect(Collectors.joining(" · ")),
                    names.computeIfAbsent(entry.actor().kind() + entry.actor().id(), key -> name(entry.actor()))));
        }
        Collections.reverse(happened);
        return happened;
    }

    private String time(Instant at) {
        return TIME.format(at.atZone(clock.getZone()));
    }

    private String name(Actor who) {
        return who.kind() == Actor.Kind.PERSON
                ? staff.find(who.id()).map(StaffMember::name).orElse(who.id())
                : words.of(who.kind().name());
    }
}
