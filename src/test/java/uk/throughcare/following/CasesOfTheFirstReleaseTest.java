package uk.throughcare.following;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.throughcare.Journeys;
import uk.throughcare.TheCase;
import uk.throughcare.following.Progress.State;
import uk.throughcare.listing.ProvidersAndEditors;

/** A thousand cases that stand wherever one can in the first release follow to the present diagrams, and nothing is lost. */
@ApartFromOthers
class CasesOfTheFirstReleaseTest {

    private static final int CASES = 1000;

    /** Nothing is demanded any longer of whose case ends there. */
    private static final Set<String> NOBODY_STAYS_AT = Set.of("callActivity_closureAfterDeath");

    /** Staff have missed some deadlines, and were reminded of others. */
    private static final Instant LATER = EveryWaitState.MONDAY.plus(Duration.ofDays(4));

    @Autowired
    Journeys journeys;

    @Autowired
    ProvidersAndEditors directory;

    @Autowired
    FollowingDiagrams following;

    @Autowired
    FollowingRound round;

    @Autowired
    RepositoryService repository;

    @Autowired
    ManagementService management;

    @Autowired
    @Qualifier("watchDeadlines")
    RecurringTask<Void> deadlines;

    @Autowired
    @Qualifier("watchForStandstill")
    RecurringTask<Void> standstill;

    @Autowired
    @Qualifier("tellStaffInTheMorning")
    RecurringTask<Void> morning;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final List<String> deployments = new ArrayList<>();

    @AfterEach
    void theShippedDiagramsAreTheNewestAgain() {
        journeys.timeIsNowAgain();
        new ManyAlike(jdbc, transaction).forget();
        deployments.forEach(deployment -> repository.deleteDeployment(deployment, true));
        jdbc.sql("delete from care.following_instance").update();
        jdbc.sql("delete from care.following").update();
    }

    @Test
    void aThousandCasesStandWhereTheyStoodAndNobodyIsToldTwice() {
        released(Release.first());
        EveryWaitState everywhere = new EveryWaitState(journeys, directory);
        List<TheCase> originals = everywhere.cases();
        everywhere.services();
        itIsLater();
        assertThat(standing()).containsAll(waitStates(Release.first()));
        new ManyAlike(jdbc, transaction).of(originals, CASES / originals.size());
        itIsLater();
        assertThat(runningCases()).isGreaterThanOrEqualTo(CASES);
        // whatever the present diagrams are, these differ
        released(AddedStep.in(Release.current()));
        Set<String> before = new Standing(jdbc).rows();
        List<String> told = told();

        following.begin("NOW", "The thousand", "a.designer");
        while (following.latest().orElseThrow().state() != State.DONE) {
            round.goOn();
        }

        Progress progress = following.latest().orElseThrow();
        assertThat(progress.refused()).isEmpty();
        assertThat(progress.ended()).isZero();
        assertThat(progress.moved()).isGreaterThan(2L * CASES);
        assertThat(ofOlderReleases()).isZero();
        assertThat(new Standing(jdbc).rows()).isEqualTo(before);
        itIsLater();
        assertThat(told()).isEqualTo(told);
        timersCome();
        assertThat(timersThatCameTwice()).isEmpty();
    }

    private void released(Release release) {
        deployments.add(0, release.deploy(repository));
    }

    /** And all rounds that tell somebody something have looked, until they have nothing more to say. */
    private void itIsLater() {
        journeys.timeIs(LATER);
        List<String> before;
        do {
            before = told();
            Stream.of(deadlines, standstill, morning).forEach(round -> round.executeRecurringly(null, null));
        } while (!told().equals(before));
    }

    /** Whatever is due in the weeks to come. */
    private void timersCome() {
        journeys.timeIs(LATER.plus(Duration.ofDays(40)));
        List<String> due = jdbc.sql("""
                        select j.id_ from act_ru_job j
                        where j.duedate_ < :now and j.process_instance_id_ is not null and j.suspension_state_ = 1
                          and length(j.id_) = 36
                        order by j.duedate_
                        """)
                .param("now", Timestamp.from(journeys.engineTime()))
                .query(String.class)
                .list();
        assertThat(due).hasSizeGreaterThan(20);
        due.stream()
                .filter(job -> management.createJobQuery().jobId(job).count() > 0)
                .forEach(management::executeJob);
    }

    /** Whom what was told, about which case and with which words. */
    private List<String> told() {
        return jdbc.sql("""
                        select concat_ws(' ', template, recipient, case_reference, about, codes) from care.notification
                        order by created_at, id
                        """).query(String.class).list();
    }

    /** Each reminds of what it is attached to, and once. */
    private List<String> timersThatCameTwice() {
        return jdbc.sql("""
                        select act_id_ from act_hi_actinst where act_type_ = 'boundaryTimer'
                        group by act_id_, parent_act_inst_id_ having count(*) > 1
                        """).query(String.class).list();
    }

    private Set<String> standing() {
        return new TreeSet<>(jdbc.sql("select distinct act_id_ from act_ru_execution where act_id_ is not null")
                .query(String.class)
                .list());
    }

    private static Set<String> waitStates(Release release) {
        return release.diagrams()
                .flatMap(diagram -> diagram.getModelElementsByType(FlowNode.class).stream())
                .filter(CasesOfTheFirstReleaseTest::isWaitedAt)
                .map(FlowNode::getId)
                .filter(id -> !NOBODY_STAYS_AT.contains(id))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isWaitedAt(FlowNode node) {
        return node instanceof UserTask
                || node instanceof ReceiveTask
                || node instanceof CallActivity
                || node instanceof EventBasedGateway
                || node instanceof IntermediateCatchEvent
                        && node.getPreviousNodes().list().stream().noneMatch(EventBasedGateway.class::isInstance);
    }

    private long runningCases() {
        return Objects.requireNonNull(jdbc.sql(
                        "select count(distinct business_key_) from act_ru_execution e join care.cases c on c.reference = e.business_key_")
                .query(Long.class)
                .single());
    }

    private long ofOlderReleases() {
        return jdbc.sql("""
                        select count(*) from act_ru_execution i join act_re_procdef d on d.id_ = i.proc_def_id_
                        where i.parent_id_ is null and d.deployment_id_ <> :newest
                        """)
                .param("newest", deployments.get(0))
                .query(Long.class)
                .single();
    }
}
