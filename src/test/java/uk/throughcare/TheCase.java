package uk.throughcare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricActivityInstanceQuery;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import uk.throughcare.cases.Case;
import uk.throughcare.cases.Timeline;
import uk.throughcare.forms.Question;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.Journey;
import uk.throughcare.teams.Role;

/** One case in the words of the work: what staff do, what time brings, where it stands. */
public final class TheCase {

    private final Journeys journeys;
    private final CaseReference reference;

    TheCase(Journeys journeys, CaseReference reference) {
        this.journeys = journeys;
        this.reference = reference;
    }

    public CaseReference reference() {
        return reference;
    }

    // what staff do

    /** Somebody who may do the task opens its form, answers, and completes it: field, answer, field, answer. */
    public TheCase completes(String task, Object... answers) {
        return isDone(task, journeys.happy(pairs(answers)));
    }

    /** The same, with an answer to each question, or null where it is left blank. */
    public TheCase isDone(String task, Function<Question, @Nullable Object> answers) {
        Task open = open(task);
        String doer = whoDoes(open);
        journeys.as(doer, () -> {
            if (open.getAssignee() == null) {
                journeys.engine.getTaskService().claim(open.getId(), doer);
            }
            Map<String, Object> form = journeys.forms.throughTask(open.getId(), answers);
            journeys.engine.getFormService().submitTaskForm(open.getId(), form);
            return doer;
        });
        return this;
    }

    public TheCase isAllocated(Object... answers) {
        return completes("userTask_allocateLinkWorker", answers);
    }

    public TheCase isMet(Object... answers) {
        return completes("userTask_makeFirstContact", answers);
    }

    public TheCase isMissed() {
        return isMet("outcome", "DID_NOT_ATTEND");
    }

    public TheCase saysWhatMatters(Object... answers) {
        return completes("userTask_recordWhatMatters", answers);
    }

    public TheCase agreesThePlan(Object... answers) {
        return completes("userTask_agreePlan", answers);
    }

    public TheCase choosesActivities(Object... answers) {
        return completes("userTask_chooseActivities", answers);
    }

    public TheCase isIntroduced(Object... answers) {
        return completes("userTask_introduceToActivity", answers);
    }

    public TheCase attends(Object... answers) {
        return completes("userTask_recordAttendance", answers);
    }

    /** One a day, from today on. */
    public TheCase missesSessions(int sessions) {
        for (int session = 0; session < sessions; session++) {
            attends("outcome", "DID_NOT_ATTEND", "more", "GOES_ON");
            journeys.timeIs(journeys.engineTime().plus(java.time.Duration.ofDays(1)));
        }
        return this;
    }

    public TheCase isContactedAgain(Object... answers) {
        return completes("userTask_makeFollowUpContact", answers);
    }

    public TheCase isReviewed(Object... answers) {
        return completes("userTask_reviewProgress", answers);
    }

    public TheCase handoverIsPreparedFor(String communityTeam) {
        return completes("userTask_chooseCommunityTeam", "communityTeam", communityTeam)
                .completes("userTask_prepareHandover")
                .completes("userTask_agreeHandover");
    }

    public TheCase handoverIsAccepted() {
        return completes("userTask_acceptHandover");
    }

    public TheCase closingSummaryIsWritten(Object... answers) {
        return completes("userTask_writeClosingSummary", answers);
    }

    /** Staff of the team that holds the case report it by hand: field, answer, field, answer. */
    public TheCase isReported(String what, Object... answers) {
        Map<String, Object> said = pairs(answers);
        said.put("what", what);
        return starts("report-custody-change", Role.LINK_WORKER, said);
    }

    /** Somebody in this role in the team that holds the case raises a concern by hand: field, answer, field, answer. */
    public TheCase isWorriedAboutBy(Role role, Object... answers) {
        return starts("raise-concern", role, pairs(answers));
    }

    public TheCase isNoted(Object... answers) {
        return starts("add-note", Role.LINK_WORKER, pairs(answers));
    }

    /** A contact that no task had asked for: field, answer, field, answer. */
    public TheCase isContactedInBetween(Object... answers) {
        return starts("record-contact", Role.LINK_WORKER, pairs(answers));
    }

    /** What the person says for equality monitoring: question, code, question, code. */
    public TheCase saysOfThemself(Object... answers) {
        return starts("record-equality-monitoring", Role.LINK_WORKER, pairs(answers));
    }

    public TheCase withdrawsConsent() {
        return starts("withdraw-consent", Role.LINK_WORKER, pairs());
    }

    /** The link worker asks that another community team takes the case. */
    public TheCase isAskedToMove(String newTeam) {
        return starts("ask-to-move", Role.LINK_WORKER, pairs("newTeam", newTeam));
    }

    public TheCase isClosedEarly(String reason) {
        return starts("close-case-early", Role.SENIOR_LINK_WORKER, pairs("closureReason", reason));
    }

    /** A senior link worker has it go on at another step of its stage. */
    public TheCase isMovedToStep(String step) {
        return starts("move-to-step", Role.SENIOR_LINK_WORKER, pairs("step", step));
    }

    /** The case, or with it all that its link worker has, goes to somebody else: field, answer, field, answer. */
    public TheCase isReassigned(Object... answers) {
        return starts("reassign-cases", Role.SENIOR_LINK_WORKER, pairs(answers));
    }

    /** All that the link worker has is to go to others, of whom nobody has room. */
    public TheCase cannotBeReassigned() {
        journeys.nobodyHasRoom(record().team());
        journeys.itsLinkWorkerHasNothingElse(record());
        isReassigned(
                "which",
                "ALL",
                "fromLinkWorker",
                record().team() + ":" + record().linkWorker(),
                "toLinkWorker",
                "MOST_ROOM");
        journeys.theLinkWorkerHasRoom(record().team());
        return this;
    }

    /** A senior link worker keeps the case to these people, and to a duty officer and a manager. */
    public TheCase isRestrictedTo(String... people) {
        Set<String> named = new TreeSet<>(List.of(people));
        named.add(journeys.staff(Role.SAFEGUARDING_DUTY, record().team()));
        named.add(journeys.staff(Role.MANAGER, record().team()));
        return starts(
                "restrict-case",
                Role.SENIOR_LINK_WORKER,
                pairs("who", "NAMED", "people", List.copyOf(named), "restrictReason", "MAY_BE_SOUGHT"));
    }

    public TheCase isOpenToTheTeamAgain() {
        return starts("restrict-case", Role.SENIOR_LINK_WORKER, pairs("who", "TEAM"));
    }

    public TheCase isOpenedAgain() {
        return starts("open-case-again", Role.SENIOR_LINK_WORKER, pairs());
    }

    /** Somebody of the team that holds the case starts a process about it, through its form. */
    private TheCase starts(String process, Role role, Map<String, Object> said) {
        said.putIfAbsent("reference", reference.value());
        journeys.starts(process, journeys.staff(role, record().team()), said);
        return backgroundWorkIsDone();
    }

    public TheCase concernIsAnswered(Object... answers) {
        return completes("userTask_respondToConcern", answers);
    }

    // what happens outside

    public TheCase isReleased() {
        journeys.journey.released(reference, journeys.startOf(journeys.today()));
        return backgroundWorkIsDone();
    }

    public TheCase releaseDateIs(LocalDate date) {
        journeys.journey.releaseDateChanged(reference, journeys.startOf(date));
        return backgroundWorkIsDone();
    }

    public TheCase isReceivedInto(String prison) {
        journeys.journey.receivedIntoCustody(reference, prison);
        return backgroundWorkIsDone();
    }

    /** Two numbers turn out to be one person's, and this is the newer of the two cases. */
    public TheCase isOnePersonWith(TheCase other) {
        journeys.journey.identityMerged(reference, other.reference);
        return backgroundWorkIsDone();
    }

    public TheCase isReceivedWhereNoTeamIs(String prison) {
        journeys.journey.noTeamThere(reference, prison);
        return backgroundWorkIsDone();
    }

    public TheCase movesTo(String team) {
        journeys.journey.caseMoves(reference, team);
        return backgroundWorkIsDone();
    }

    // what time brings

    /** The time of the named timer has come: the clock stands at its due date and it fires. */
    public TheCase timeReaches(String timerEvent) {
        Job timer = timer(timerEvent);
        if (timer.getDuedate().toInstant().isAfter(journeys.engineTime())) {
            journeys.timeIs(timer.getDuedate().toInstant());
        }
        management().executeJob(timer.getId());
        return backgroundWorkIsDone();
    }

    /** The timer has failed as often as it may; nothing tries it again. */
    public TheCase runsOutOfRetries(String timerEvent) {
        management().setJobRetries(timer(timerEvent).getId(), 0);
        return this;
    }

    public TheCase hasRetriesAgain(String timerEvent) {
        management().setJobRetries(timer(timerEvent).getId(), 1);
        return this;
    }

    public Date dueOf(String timerEvent) {
        return timer(timerEvent).getDuedate();
    }

    private Job timer(String activity) {
        List<Job> jobs =
                jobs().stream().filter(job -> activity.equals(activityOf(job))).toList();
        assertThat(jobs)
                .as(() -> "timers '%s' of %s, which has %s".formatted(activity, reference, openSteps()))
                .hasSize(1);
        return jobs.get(0);
    }

    public TheCase backgroundWorkIsDone() {
        jobsIn(management().createJobQuery().messages())
                .forEach(job -> management().executeJob(job.getId()));
        return this;
    }

    // where it stands

    public TheCase waitsFor(String... tasks) {
        assertThat(openTasks()).extracting(Task::getTaskDefinitionKey).containsExactlyInAnyOrder(tasks);
        return this;
    }

    public TheCase isHeldBy(String team) {
        assertThat(journeys.cases.get(reference).team()).isEqualTo(team);
        return this;
    }

    /** Of all that the engine keeps of it. */
    public Set<String> tenants() {
        return journeys.tenantsOf(reference);
    }

    public Case record() {
        return journeys.cases.get(reference);
    }

    /** The journey is over: at the named end of the map, with nothing left behind. */
    public TheCase endsAt(String endEvent) {
        leavesNothingBehind();
        assertThat(ends()).contains(endEvent);
        return this;
    }

    /** No process, and with it no task, timer or subscription. */
    public void leavesNothingBehind() {
        assertThat(instances())
                .as(() -> "what is still running of %s: %s".formatted(reference, openSteps()))
                .isEmpty();
        assertThat(jobs()).isEmpty();
    }

    /** There is a task that somebody can do, or a time that will come. */
    public boolean isWaitedFor() {
        return !openTasks().isEmpty() || !jobs().isEmpty();
    }

    /** The timers that run, by their ids in the diagrams; what runs several times at once cannot be told apart and is left out. */
    public List<String> timers() {
        List<String> all = jobs().stream().map(this::activityOf).sorted().toList();
        return all.stream()
                .filter(timer -> Collections.frequency(all, timer) == 1)
                .toList();
    }

    public TheCase timelineTells(String... what) {
        assertThat(journeys.timeline.of(reference))
                .extracting(Timeline.Entry::what)
                .contains(what);
        return this;
    }

    public TheCase referrerIsTold(String words) {
        journeys.untilTheReferrerIsTold(reference, words);
        return this;
    }

    public long timesToldInTimeline(String what) {
        return journeys.timeline.of(reference).stream()
                .filter(entry -> entry.what().equals(what))
                .count();
    }

    /** The process instance of the map. */
    public String map() {
        return journeys.engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(reference.value())
                .processDefinitionKey(Journey.PROCESS)
                .singleResult()
                .getId();
    }

    /** The open tasks by their ids in the diagrams, in alphabetical order. */
    public List<String> openTaskNames() {
        return openTasks().stream().map(Task::getTaskDefinitionKey).sorted().toList();
    }

    public List<Task> openTasks() {
        return journeys.engine
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(reference.value())
                .list();
    }

    public Task open(String task) {
        List<Task> found = openTasks().stream()
                .filter(open -> open.getTaskDefinitionKey().equals(task))
                .toList();
        assertThat(found)
                .as(() -> "open tasks '%s' of %s, which has %s".formatted(task, reference, openSteps()))
                .isNotEmpty();
        return found.get(0);
    }

    private List<String> openSteps() {
        return instances().stream()
                .flatMap(instance -> steps().processInstanceId(instance.getId()).unfinished().list().stream())
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }

    private List<String> ends() {
        return journeys
                .engine
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(reference.value())
                .list()
                .stream()
                .flatMap(instance -> steps().processInstanceId(instance.getId()).list().stream())
                .filter(step -> step.getActivityType()
                        .toLowerCase(java.util.Locale.ROOT)
                        .endsWith("endevent"))
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }

    private HistoricActivityInstanceQuery steps() {
        return journeys.engine.getHistoryService().createHistoricActivityInstanceQuery();
    }

    private List<ProcessInstance> instances() {
        return journeys.engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(reference.value())
                .list();
    }

    private List<Job> jobs() {
        return jobsIn(management().createJobQuery());
    }

    private List<Job> jobsIn(JobQuery query) {
        Set<String> instances = instances().stream().map(ProcessInstance::getId).collect(Collectors.toSet());
        return instances.isEmpty()
                ? List.of()
                : query.processInstanceIds(instances).list();
    }

    private String activityOf(Job job) {
        return journeys.activities.computeIfAbsent(job.getJobDefinitionId(), this::activityOfAll);
    }

    private String activityOfAll(String definition) {
        return management()
                .createJobDefinitionQuery()
                .jobDefinitionId(definition)
                .singleResult()
                .getActivityId();
    }

    /** The assignee, or somebody of the team to whom the task is offered. */
    public String whoDoes(Task task) {
        if (task.getAssignee() != null) {
            return task.getAssignee();
        }
        return journeys.engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .map(group -> Arrays.stream(Role.values())
                        .filter(role -> role.group().equals(group))
                        .findFirst()
                        .orElseThrow())
                .filter(role -> journeys.hasStaff(role, task.getTenantId()))
                .map(role -> journeys.staff(role, task.getTenantId()))
                .findFirst()
                .orElseThrow();
    }

    private ManagementService management() {
        return journeys.engine.getManagementService();
    }

    static Map<String, Object> pairs(Object... answers) {
        Map<String, Object> pairs = new HashMap<>();
        for (int i = 0; i < answers.length; i += 2) {
            pairs.put((String) answers[i], answers[i + 1]);
        }
        return pairs;
    }
}
