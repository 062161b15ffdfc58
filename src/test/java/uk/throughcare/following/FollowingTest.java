package uk.throughcare.following;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static uk.throughcare.Referred.aPersonIn;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.ProcessBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.throughcare.Journeys;
import uk.throughcare.TheCase;
import uk.throughcare.following.Progress.State;
import uk.throughcare.following.Progress.Stayed;
import uk.throughcare.following.Trial.Movement;
import uk.throughcare.following.Trial.Obstacle;
import uk.throughcare.journey.Refused;
import uk.throughcare.teams.Role;

/** Running cases follow a change of the diagrams as designers say, and lose nothing on the way. */
@ApartFromOthers
class FollowingTest {

    private static final String CONTACT = "userTask_makeFirstContact";
    private static final String WHY = "A step was missing";
    private static final String DESIGNER = "a.designer";

    @Autowired
    Journeys journeys;

    @Autowired
    FollowingDiagrams following;

    @Autowired
    FollowingRound round;

    @Autowired
    FollowingTrial trial;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    ManagementService management;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final List<String> deployments = new ArrayList<>();

    @AfterEach
    void theShippedDiagramsAreTheNewestAgain() {
        deployments.forEach(deployment -> repository.deleteDeployment(deployment, true));
        jdbc.sql("delete from care.following_instance").update();
        jdbc.sql("delete from care.following").update();
    }

    @Test
    void whoFollowsNowKeepsTheOpenTaskAndTakesTheNewSteps() {
        TheCase robin = journeys.refer(aPersonIn("LEI")).isAllocated();
        Task before = robin.open(CONTACT);
        released(withAStepMore());

        follow(Mode.NOW);

        Task after = robin.open(CONTACT);
        assertThat(after.getId()).isEqualTo(before.getId());
        assertThat(after.getName()).isEqualTo(before.getName());
        assertThat(after.getAssignee()).isEqualTo(before.getAssignee()).isNotNull();
        assertThat(after.getDueDate()).isEqualTo(before.getDueDate());
        assertThat(after.getTenantId()).isEqualTo("LEI");
        assertThat(older(robin)).isEmpty();
        robin.isMet().saysWhatMatters().agreesThePlan().waitsFor(AddedStep.TASK);
        assertThat(progress().state()).isEqualTo(State.DONE);
        assertThat(progress().refused()).isEmpty();
    }

    @Test
    void atTheNextStageTheOneUnderWayEndsAsItBegan() {
        TheCase inAssessment = journeys.refer(aPersonIn("LEI")).isAllocated();
        TheCase inAllocation = journeys.refer(aPersonIn("LEI"));
        released(withAStepMore());

        follow(Mode.NEXT_STAGE);

        assertThat(newest(inAssessment)).containsExactly("referral-journey");
        assertThat(older(inAssessment)).containsExactly("assessment");
        inAssessment.isMet().saysWhatMatters().agreesThePlan().waitsFor("userTask_chooseActivities");
        assertThat(newest(inAssessment)).containsExactly("activity-connection", "referral-journey");
        inAllocation.isAllocated().isMet().saysWhatMatters().agreesThePlan().waitsFor(AddedStep.TASK);
    }

    @Test
    void casesOfATeamFollowToItsOwnAndBackRestrictedOrNot() {
        TheCase robin = journeys.refer(aPersonIn("LEI")).isAllocated();
        TheCase kept = journeys.refer(aPersonIn("LEI")).isAllocated();
        kept.isRestrictedTo(kept.record().linkWorker());
        TheCase elsewhere = journeys.refer(aPersonIn("MDI")).isAllocated();
        Map<String, String> files = withAStepMore().sent();
        files.keySet().removeIf(file -> !file.endsWith(".form") && !file.equals("assessment.bpmn"));
        deployments.add(journeys.hasOfItsOwn("LEI", files));

        assertThat(trial.of(Mode.NOW).movements())
                .filteredOn(movement -> "LEI".equals(movement.toTeam()))
                .singleElement()
                .satisfies(movement -> {
                    assertThat(movement.process()).isEqualTo("assessment");
                    assertThat(movement.fromTeam()).isNull();
                    assertThat(movement.obstacles()).isEmpty();
                });
        follow(Mode.NOW);

        assertThat(teamOfAssessment(robin)).isEqualTo("LEI");
        assertThat(teamOfAssessment(kept)).isEqualTo("LEI");
        assertThat(teamOfAssessment(elsewhere)).isNull();
        robin.isMet().saysWhatMatters().agreesThePlan().waitsFor(AddedStep.TASK);
        assertThat(kept.tenants()).containsExactly(kept.record().team());

        journeys.hasNothingOfItsOwn("LEI");
        follow(Mode.NOW);

        assertThat(teamOfAssessment(kept)).isNull();
        assertThat(teamOfAssessment(robin)).isEqualTo("LEI");
        kept.isMet().saysWhatMatters().agreesThePlan().waitsFor("userTask_chooseActivities");
        assertThat(kept.tenants()).containsExactly(kept.record().team());
    }

    private @Nullable String teamOfAssessment(TheCase robin) {
        String definition = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(robin.reference().value())
                .processDefinitionKey("assessment")
                .singleResult()
                .getProcessDefinitionId();
        return repository.getProcessDefinition(definition).getTenantId();
    }

    @Test
    void whoeverStaysIsLeftAloneAndThatIsKept() {
        TheCase robin = journeys.refer(aPersonIn("LEI")).isAllocated();
        released(withAStepMore());

        follow(Mode.STAY);

        assertThat(newest(robin)).isEmpty();
        assertThat(progress())
                .extracting(Progress::mode, Progress::reason, Progress::begunBy, Progress::state, Progress::moved)
                .containsExactly(Mode.STAY, WHY, DESIGNER, State.DONE, 0L);
        robin.isMet().saysWhatMatters().agreesThePlan().waitsFor("userTask_chooseActivities");
    }

    @Test
    void whatCouldNotMoveIsToldBeforeAndAfter() {
        TheCase stuck = journeys.refer(aPersonIn("LEI")).isAllocated();
        TheCase free = journeys.refer(aPersonIn("LEI")).isAllocated().isMet();
        released(Release.current().changed(AddedStep.DIAGRAM, text -> text.replace(CONTACT, "userTask_reach")));

        Movement told = trial.of(Mode.NOW).movements().stream()
                .filter(movement -> movement.process().equals("assessment"))
                .findFirst()
                .orElseThrow();

        String reason = CONTACT + ": There is no migration instruction for this instance's activity";
        assertThat(told.canFollow()).isPositive();
        assertThat(told.obstacles()).singleElement().satisfies(obstacle -> {
            assertThat(obstacle.reason()).isEqualTo(reason);
            assertThat(obstacle.cases())
                    .contains(stuck.reference().value())
                    .doesNotContain(free.reference().value());
        });
        assertThat(newest(stuck)).isEmpty();

        follow(Mode.NOW);

        assertThat(progress().refusedInAll())
                .isEqualTo(
                        told.obstacles().stream().mapToLong(Obstacle::instances).sum());
        assertThat(progress().refused())
                .filteredOn(stayed -> stuck.reference().value().equals(stayed.caseReference()))
                .extracting(Stayed::process, Stayed::reason)
                .containsExactly(tuple("assessment", reason));
        stuck.isMet().waitsFor("userTask_recordWhatMatters");
        assertThat(older(free)).isEmpty();
    }

    @Test
    void pausedNobodyMovesUntilItGoesOn() {
        TheCase robin = journeys.refer(aPersonIn("LEI")).isAllocated();
        released(withAStepMore());
        following.begin("NOW", WHY, DESIGNER);
        following.change("PAUSED");

        round.goOn();
        assertThat(newest(robin)).isEmpty();
        assertThat(progress().state()).isEqualTo(State.PAUSED);
        assertThat(progress().waiting()).isPositive();

        following.change("RUNNING");
        round.goOn();
        assertThat(older(robin)).isEmpty();
        assertThat(progress().state()).isEqualTo(State.DONE);
    }

    @Test
    void onlyOneChangeIsFollowedAtATime() {
        journeys.refer(aPersonIn("LEI"));
        released(withAStepMore());
        following.begin("NOW", WHY, DESIGNER);

        assertThatThrownBy(() -> following.begin("NEXT_STAGE", WHY, DESIGNER))
                .isInstanceOf(Refused.class)
                .hasMessage("mode: cases are still following an earlier change: let that be done first");
        assertThatThrownBy(() -> following.change("RUNNING")).hasMessage("state: nothing is paused");
    }

    @Test
    void whatEndedMeanwhileIsNoted() {
        TheCase robin = journeys.refer(aPersonIn("LEI")).isAllocated();
        released(withAStepMore());
        following.begin("NOW", WHY, DESIGNER);
        robin.isReported("DIED");

        round.goOn();

        assertThat(progress().ended()).isEqualTo(2);
        assertThat(progress().refused()).isEmpty();
    }

    @Test
    void whatAnotherNodeMovesIsLeftToIt() {
        TheCase robin = journeys.refer(aPersonIn("LEI")).isAllocated();
        released(withAStepMore());
        following.begin("NOW", WHY, DESIGNER);

        transaction.executeWithoutResult(status -> {
            jdbc.sql("select instance from care.following_instance where case_reference = :robin for update")
                    .param("robin", robin.reference().value())
                    .query(String.class)
                    .list();
            CompletableFuture.runAsync(round::goOn).join();
        });
        assertThat(newest(robin)).isEmpty();
        assertThat(progress().state()).isEqualTo(State.RUNNING);

        round.goOn();
        assertThat(older(robin)).isEmpty();
    }

    @Test
    void whatIsBeingWorkedOnMovesInALaterRound() {
        TheCase robin = journeys.refer(aPersonIn("LEI")).isAllocated();
        released(withAStepMore());
        following.begin("NOW", WHY, DESIGNER);

        CompletableFuture<Void> moving = transaction.execute(status -> {
            jdbc.sql("update act_ru_task set rev_ = rev_ + 1 where id_ = :task")
                    .param("task", robin.open(CONTACT).getId())
                    .update();
            CompletableFuture<Void> begun = CompletableFuture.runAsync(round::goOn);
            await().until(() -> jdbc.sql("select count(*) from pg_stat_activity where wait_event_type = 'Lock'")
                            .query(Integer.class)
                            .single()
                    > 0);
            return begun;
        });
        moving.join();
        assertThat(progress().waiting()).isEqualTo(1);
        assertThat(progress().refused()).isEmpty();

        round.goOn();
        assertThat(older(robin)).isEmpty();
        assertThat(progress().state()).isEqualTo(State.DONE);
    }

    @Test
    void timersKeepTheirTimesAndWhatHasComeDoesNotComeAgain() {
        deploy(reminding(false));
        ProcessInstance waiting = runtime.startProcessInstanceByKey("reminding");
        timer(waiting, "boundary_come");
        timer(waiting, "start_come");
        Set<String> before = timers(waiting);
        assertThat(before).hasSize(2);
        deploy(reminding(true));

        follow(Mode.NOW);

        assertThat(timers(waiting)).containsAll(before).hasSize(4);
        assertThat(timers(waiting).stream().map(told -> told.split(" ")[0]))
                .containsExactlyInAnyOrder("boundary_toCome", "start_toCome", "boundary_new", "start_new");
        assertThat(tasks.createTaskQuery().processInstanceId(waiting.getId()).list())
                .extracting(Task::getTaskDefinitionKey)
                .containsExactlyInAnyOrder("work", "reminded", "remindedInside");
    }

    @Test
    void whatAnInterruptedCaseNoLongerWaitsForIsNotWaitedForAgain() {
        TheCase robin = journeys.refer(aPersonIn("LEI"))
                .isWorriedAboutBy(Role.LINK_WORKER)
                .withdrawsConsent();
        Set<String> before = awaited(robin);
        released(withAStepMore());

        follow(Mode.NOW);

        assertThat(older(robin)).isEmpty();
        assertThat(awaited(robin)).isEqualTo(before);
        robin.concernIsAnswered().endsAt("endEvent_closedWithoutConsent");
    }

    private static Release withAStepMore() {
        return AddedStep.in(Release.current());
    }

    /** Each kind of timer that does not interrupt, one that is to come first and one later, and then one more. */
    private static BpmnModelInstance reminding(boolean more) {
        var process = Bpmn.createExecutableProcess("reminding").camundaHistoryTimeToLiveString("P1D");
        startingBesides(process, "come", 1);
        startingBesides(process, "toCome", 9);
        if (more) {
            startingBesides(process, "new", 9);
        }
        var work = process.startEvent().userTask("work");
        work.boundaryEvent("boundary_come")
                .cancelActivity(false)
                .timerWithDate("${dateTime().plusDays(1).toDate()}")
                .userTask("reminded");
        work.boundaryEvent("boundary_toCome")
                .cancelActivity(false)
                .timerWithDate("${dateTime().plusDays(9).toDate()}")
                .endEvent();
        if (more) {
            work.boundaryEvent("boundary_new")
                    .cancelActivity(false)
                    .timerWithDate("${dateTime().plusDays(9).toDate()}")
                    .endEvent();
        }
        return work.endEvent().done();
    }

    private static void startingBesides(ProcessBuilder process, String name, int days) {
        var start = process.eventSubProcess("besides_" + name)
                .startEvent("start_" + name)
                .interrupting(false)
                .timerWithDate("${dateTime().plusDays(" + days + ").toDate()}");
        if (name.equals("come")) {
            start.userTask("remindedInside").endEvent();
        } else {
            start.endEvent();
        }
    }

    private void deploy(BpmnModelInstance model) {
        deployments.add(
                0,
                repository
                        .createDeployment()
                        .addModelInstance("reminding.bpmn", model)
                        .deploy()
                        .getId());
    }

    private void timer(ProcessInstance instance, String activity) {
        management.executeJob(management
                .createJobQuery()
                .processInstanceId(instance.getId())
                .activityId(activity)
                .singleResult()
                .getId());
    }

    /** Where they are, which they are, and when they come. */
    private Set<String> timers(ProcessInstance instance) {
        return management.createJobQuery().processInstanceId(instance.getId()).timers().list().stream()
                .map(job -> activity(job) + " " + job.getId() + " " + job.getDuedate())
                .collect(Collectors.toSet());
    }

    private String activity(Job job) {
        return management
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }

    private Set<String> awaited(TheCase robin) {
        return instances(robin).stream()
                .flatMap(instance ->
                        runtime.createEventSubscriptionQuery().processInstanceId(instance.getId()).list().stream())
                .map(EventSubscription::getActivityId)
                .collect(Collectors.toSet());
    }

    private void released(Release release) {
        deployments.add(0, release.deploy(repository));
    }

    private void follow(Mode mode) {
        following.begin(mode.name(), WHY, DESIGNER);
        round.goOn();
    }

    private Progress progress() {
        return following.latest().orElseThrow();
    }

    /** What of the case runs in the newest diagrams. */
    private List<String> newest(TheCase robin) {
        return processes(robin, true);
    }

    private List<String> older(TheCase robin) {
        return processes(robin, false);
    }

    private List<String> processes(TheCase robin, boolean newest) {
        return instances(robin).stream()
                .map(instance -> repository.getProcessDefinition(instance.getProcessDefinitionId()))
                .filter(definition -> deployments.get(0).equals(definition.getDeploymentId()) == newest)
                .map(ProcessDefinition::getKey)
                .sorted()
                .toList();
    }

    private List<ProcessInstance> instances(TheCase robin) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(robin.reference().value())
                .list();
    }
}
