package uk.throughcare.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.throughcare.forms.AnswersRefused;
import uk.throughcare.forms.FormWalk;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.Journey;
import uk.throughcare.journey.ReferralJourney;

/** Lives one invented case from its referral up to now, on the engine's clock and through the forms that staff fill. */
final class CaseLife {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Logger log = LoggerFactory.getLogger(CaseLife.class);
    private static final int MOST_STEPS = 120;

    /** Something that happens next: at a time, by somebody or something. */
    private record Step(Instant at, Runnable happens) {}

    private final ProcessEngine engine;
    private final FormWalk forms;
    private final ReferralJourney journey;
    private final Invented invented;
    private final CaseStory story;
    private final Instant now;
    private @Nullable CaseReference reference;
    private boolean released;

    CaseLife(
            ProcessEngine engine,
            FormWalk forms,
            ReferralJourney journey,
            Invented invented,
            CaseStory story,
            Instant now) {
        this.engine = engine;
        this.forms = forms;
        this.journey = journey;
        this.invented = invented;
        this.story = story;
        this.now = now;
    }

    /** A day on which the dice give an answer that the forms refuse ends this invented life there, not the demonstration. */
    void live() {
        try {
            liveOn();
        } catch (AnswersRefused refused) {
            log.warn("The invented case {} stays where it is: {}", reference, refused.getMessage());
        }
    }

    private void liveOn() {
        Instant time = story.referredAt();
        at(time, this::refer);
        for (int steps = 0; steps < Math.min(story.stepsUntilLeftAlone(), MOST_STEPS); steps++) {
            Optional<Step> next = next(time);
            if (next.isEmpty()) {
                return;
            }
            time = next.get().at();
            at(time, next.get().happens());
        }
    }

    private void refer() {
        as(DemoAccounts.of(story.team(), "referrer"), () -> {
            reference = journey.refer(forms.throughStart(Journey.PROCESS, answers(story.referral())));
        });
    }

    private Optional<Step> next(Instant time) {
        return Stream.of(taskToDo(time), jobDue(time), release(time))
                .flatMap(Optional::stream)
                .filter(step -> !step.at().isAfter(now))
                .min(Comparator.comparing(Step::at));
    }

    private Optional<Step> taskToDo(Instant time) {
        List<Task> open = tasks()
                .createTaskQuery()
                .processInstanceBusinessKey(theCase().value())
                .orderByTaskCreateTime()
                .asc()
                .list()
                .stream()
                .filter(task -> !task.getTaskDefinitionKey().equals(story.unfinished()))
                .toList();
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(new Step(later(time, invented.between(24, 110)), () -> complete(invented.one(open))));
    }

    private void complete(Task task) {
        as(doer(task), () -> {
            if (task.getAssignee() == null) {
                tasks().claim(
                                task.getId(),
                                engine.getIdentityService()
                                        .getCurrentAuthentication()
                                        .getUserId());
            }
            engine.getFormService()
                    .submitTaskForm(task.getId(), forms.throughTask(task.getId(), answers(story.answers())));
        });
    }

    private Optional<Step> jobDue(Instant time) {
        return instances().stream()
                .flatMap(instance ->
                        management().createJobQuery().processInstanceId(instance.getId()).active().list().stream())
                .min(Comparator.comparing(job -> due(job, time)))
                .map(job -> new Step(due(job, time), () -> management().executeJob(job.getId())));
    }

    private static Instant due(Job job, Instant time) {
        @Nullable Date due = job.getDuedate();
        return due == null || due.toInstant().isBefore(time) ? time : due.toInstant();
    }

    private Optional<Step> release(Instant time) {
        @Nullable LocalDate day = story.releaseDate();
        if (released || day == null || instances().isEmpty() || !accepted()) {
            return Optional.empty();
        }
        Instant morning = day.atTime(9, 0).atZone(LONDON).toInstant();
        return Optional.of(new Step(morning.isBefore(time) ? time : morning, () -> {
            released = true;
            journey.released(theCase(), Date.from(morning));
        }));
    }

    private boolean accepted() {
        return instances().stream()
                .anyMatch(instance -> instance.getRootProcessInstanceId().equals(instance.getId())
                        && Boolean.TRUE.equals(
                                engine.getRuntimeService().getVariable(instance.getId(), Journey.ACCEPTED.name())));
    }

    private List<ProcessInstance> instances() {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(theCase().value())
                .list();
    }

    private String doer(Task task) {
        if (task.getAssignee() != null) {
            return task.getAssignee();
        }
        String group = tasks().getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(candidate -> candidate != null)
                .findFirst()
                .orElseThrow();
        return DemoAccounts.of(task.getTenantId(), DemoAccounts.postOf(group));
    }

    private PlausibleAnswers answers(Map<String, ? extends @Nullable Object> told) {
        LocalDate today = LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), LONDON);
        Map<String, @Nullable Object> all = new HashMap<>(told);
        all.put("appointmentOn", soonAfterRelease(today).toString());
        return new PlausibleAnswers(invented, today, all);
    }

    private LocalDate soonAfterRelease(LocalDate today) {
        @Nullable LocalDate release = story.releaseDate();
        return (release == null || release.isBefore(today) ? today : release).plusDays(2);
    }

    /** Staff work on working days between nine and five; so do their delays. */
    private Instant later(Instant time, int hours) {
        return DemoCalendar.inOfficeHours(time.plus(Duration.ofHours(hours)));
    }

    private void at(Instant time, Runnable happens) {
        ClockUtil.setCurrentTime(Date.from(time));
        happens.run();
    }

    private void as(String user, Runnable does) {
        signIn(user);
        try {
            does.run();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    private void signIn(String user) {
        List<String> groups = engine.getIdentityService().createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList();
        List<String> teams = engine.getIdentityService().createTenantQuery().userMember(user).list().stream()
                .map(Tenant::getId)
                .toList();
        engine.getIdentityService().setAuthentication(user, groups, teams);
    }

    private CaseReference theCase() {
        if (reference == null) {
            throw new IllegalStateException("The case has not been referred yet");
        }
        return reference;
    }

    private TaskService tasks() {
        return engine.getTaskService();
    }

    private ManagementService management() {
        return engine.getManagementService();
    }
}
