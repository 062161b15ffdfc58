package uk.throughcare.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.cases.Cases;
import uk.throughcare.cases.ExampleCases;
import uk.throughcare.cases.Restrictions;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.teams.Account;
import uk.throughcare.teams.Accounts;
import uk.throughcare.teams.Role;

/**
 * "Make first contact", routine, is due on Wednesday 10 March, with a reminder 2 working days before and a second miss 3 after.
 */
@JourneyTest
class MorningRoundTest {

    private static final String TEAM = "WEI";
    private static final String MONDAY = "2032-03-08T07:30:00Z";

    @Autowired
    MorningRound round;

    @Autowired
    DeadlineWatch watch;

    @Autowired
    DeadlinePause pause;

    @Autowired
    MorningLines lines;

    @Autowired
    WorkCalendar calendar;

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
    Restrictions restrictions;

    @Autowired
    Cases known;

    @Autowired
    Journeys journeys;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final String tag = UUID.randomUUID().toString().substring(0, 8);
    private Deployment deployment;
    private CaseReference reference;
    private String worker;

    @BeforeEach
    void aTaskThatIsDueOnWednesday() {
        deployment = repository
                .createDeployment()
                .name("watched")
                .addClasspathResource("models/watched-map.bpmn")
                .addClasspathResource("models/watched-stage.bpmn")
                .deploy();
        worker = somebody(Role.LINK_WORKER, TEAM);
        reference = cases.openedDaysAgo(0, TEAM);
        journeys.timeIs(Instant.parse("2032-03-03T10:00:00Z"));
        runtime.startProcessInstanceByKey(
                "watched-map", reference.value(), Map.of("team", TEAM, "priority", "ROUTINE"));
    }

    @AfterEach
    void tidyUp() {
        journeys.timeIsNowAgain();
        repository.deleteDeployment(deployment.getId(), true);
    }

    @Test
    void fromTheDayOfItsReminderWhoCanDoATaskReadsOfItEachMorning() {
        String manager = somebody(Role.MANAGER, TEAM);
        String elsewhere = somebody(Role.LINK_WORKER, "MDI");

        morning("2032-03-05T07:30:00Z");
        assertThat(read(worker)).isEmpty();
        morning(MONDAY);
        morning("2032-03-09T07:30:00Z");

        assertThat(read(worker)).containsExactly("TO_TAKE 2032-03-08", "TO_TAKE 2032-03-09");
        assertThat(read(manager)).isEmpty();
        assertThat(read(elsewhere)).isEmpty();
    }

    @Test
    void whatSomebodyHasTakenIsTheirsAlone() {
        String holder = somebody(Role.LINK_WORKER, TEAM);
        tasks.setAssignee(task().getId(), holder);

        morning(MONDAY);

        assertThat(read(holder)).containsExactly("YOURS 2032-03-08");
        assertThat(read(worker)).isEmpty();
    }

    @Test
    void whoHasNothingToDoGetsNoMail() {
        tasks.setAssignee(task().getId(), worker);
        String idle = somebody(Role.SAFEGUARDING_DUTY, "PDU-WAKEFIELD");

        morning(MONDAY);

        assertThat(mails(idle)).isZero();
        assertThat(mails(worker)).isOne();
    }

    @Test
    void manyTasksMakeOneMail() {
        tasks.setAssignee(task().getId(), worker);
        CaseReference other = cases.openedDaysAgo(0, TEAM);
        runtime.startProcessInstanceByKey("watched-map", other.value(), Map.of("team", TEAM, "priority", "ROUTINE"));

        morning(MONDAY);

        assertThat(mails(worker)).isOne();
        assertThat(codesOf(worker)).contains(reference.value(), other.value());
        assertThat(codesOf(worker).indexOf(reference.value()))
                .as("their own first")
                .isLessThan(codesOf(worker).indexOf(other.value()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2032-03-13T07:30:00Z", "2032-03-14T07:30:00Z", "2032-03-26T07:30:00Z"})
    void onWeekendsAndBankHolidaysNobodyIsTold(String day) {
        morning(day);
        assertThat(mails(worker)).isZero();
    }

    @Test
    void twoNodesAndARoundThatBeginsAnewTellItOnce() throws Exception {
        journeys.timeIs(Instant.parse(MONDAY));
        Callable<Void> tell = () -> {
            round.tellEverybody();
            return null;
        };
        var nodes = Executors.newFixedThreadPool(2);
        try {
            for (var done : nodes.invokeAll(List.of(tell, tell))) {
                done.get();
            }
        } finally {
            nodes.shutdown();
        }
        morning("2032-03-08T07:40:00Z");

        assertThat(mails(worker)).isOne();
    }

    @Test
    void whoeverWantsNoneGetsNoneUntilTheyDoAgain() {
        String other = somebody(Role.LINK_WORKER, TEAM);
        journeys.starts("set-reminders", worker, "reminders", "NEVER");
        morning(MONDAY);
        assertThat(mails(worker)).isZero();
        assertThat(mails(other)).isOne();

        journeys.starts("set-reminders", worker, "reminders", "EVERY_WORKING_MORNING");
        morning("2032-03-09T07:30:00Z");
        assertThat(mails(worker)).isOne();
    }

    @Test
    void managersReadOfWhatWasMissedTwice() {
        String manager = somebody(Role.MANAGER, TEAM);
        lookAt("2032-03-10T17:00:00Z");
        morning("2032-03-11T07:30:00Z");
        assertThat(read(manager)).isEmpty();

        lookAt("2032-03-15T17:00:00Z");
        morning("2032-03-16T07:30:00Z");

        assertThat(read(manager)).contains("MISSED 2032-03-16");
        assertThat(read(worker)).containsExactly("TO_TAKE 2032-03-11", "TO_TAKE 2032-03-16");
    }

    @Test
    void nobodyReadsOfACaseThatStandsStill() {
        journeys.timeIs(Instant.parse("2032-03-04T10:00:00Z"));
        pause.begins(reference, Instant.parse("2032-03-04T10:00:00Z"));
        morning(MONDAY);
        assertThat(read(worker)).isEmpty();
    }

    @Test
    void eachLineSaysHowLongItIsOverdueAndOfTooManyHowManyMore() {
        journeys.timeIs(Instant.parse("2032-03-15T07:30:00Z"));
        MorningLine line = lines.byPerson(clock.instant()).values().stream()
                .flatMap(List::stream)
                .filter(one -> reference.equals(one.task().reference()))
                .findFirst()
                .orElseThrow();

        Map<String, Object> codes = new MorningWords(calendar, new ReminderProperties("-", 2), clock)
                .of(Collections.nCopies(5, line), LocalDate.parse("2032-03-15"));

        assertThat(codes).containsEntry("more", 3);
        assertThat(String.valueOf(codes.get("sections")))
                .containsOnlyOnce("concern=TO_TAKE")
                .contains("overdue=3", "due=2032-03-10", "task=" + task().getId(), "taskName=Make first contact");
    }

    @Test
    void ofARestrictedCaseNobodyReadsWhoIsNotNamed() {
        String colleague = somebody(Role.LINK_WORKER, TEAM);
        restrictions.restrict(known.get(reference), List.of(worker), "ASKED_FOR");

        morning(MONDAY);

        assertThat(read(worker)).isNotEmpty();
        assertThat(read(colleague)).isEmpty();
    }

    private void morning(String instant) {
        journeys.timeIs(Instant.parse(instant));
        round.tellEverybody();
    }

    private void lookAt(String instant) {
        journeys.timeIs(Instant.parse(instant));
        watch.look();
    }

    private Task task() {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(reference.value())
                .taskDefinitionKey("userTask_makeFirstContact")
                .singleResult();
    }

    /** Why and on which mornings somebody was told of the task. */
    private List<String> read(String user) {
        return jdbc.sql("""
                        select section ->> 'concern' || ' ' || (mail.codes ->> 'day')
                        from care.notification mail,
                             jsonb_array_elements(mail.codes -> 'sections') section,
                             jsonb_array_elements(section -> 'tasks') line
                        where mail.template = 'MORNING_SUMMARY' and mail.recipient = :to
                          and line ->> 'case' = :reference and line ->> 'taskName' = 'Make first contact'
                        order by mail.created_at
                        """)
                .param("to", address(user))
                .param("reference", reference.value())
                .query(String.class)
                .list();
    }

    private int mails(String user) {
        return jdbc.sql("select count(*) from care.notification where template = 'MORNING_SUMMARY' and recipient = :to")
                .param("to", address(user))
                .query(Integer.class)
                .single();
    }

    private String codesOf(String user) {
        return jdbc.sql("select codes from care.notification where template = 'MORNING_SUMMARY' and recipient = :to")
                .param("to", address(user))
                .query(String.class)
                .single();
    }

    private String somebody(Role role, String team) {
        String id =
                role.group() + "." + tag + "." + UUID.randomUUID().toString().substring(0, 4);
        accounts.create(
                new Account(id, "Test", role.title(), address(id), Set.of(role), Set.of(team)), "correct-horse-1");
        return id;
    }

    private static String address(String id) {
        return id + "@example.org";
    }
}
