package uk.throughcare.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.Referred;
import uk.throughcare.TheCase;
import uk.throughcare.teams.Account;
import uk.throughcare.teams.Accounts;
import uk.throughcare.teams.Role;

/** The team and the words that tests of the custody strand share; they begin on Monday 1 March 2027, and staff report. */
@JourneyTest
abstract class CustodyStrand {

    static final List<String> TEAMS = List.of("LEI", "MDI", "PDU-LEEDS");
    static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);
    static final String HANDOVER_DATE_REACHED = "catchEvent_handoverDateReached";
    static final String RELEASE_DAY_REACHED = "boundaryEvent_releaseDayReached";
    static final String NOT_ACCEPTED_IN_TIME = "boundaryEvent_notAcceptedInTime";
    static final String CHOOSE_COMMUNITY_TEAM = "userTask_chooseCommunityTeam";
    static final String ACCEPT_HANDOVER = "userTask_acceptHandover";

    @Autowired
    Journeys journeys;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void aMondayInMarch() {
        journeys.timeIs(Instant.parse("2027-03-01T10:00:00Z"));
        TEAMS.forEach(this::somebodyWithRoom);
    }

    private void somebodyWithRoom(String team) {
        String id = worker(team);
        if (!accounts.exists(id)) {
            accounts.create(
                    new Account(id, "Test", team, id + "@staff.example", Set.of(Role.LINK_WORKER), Set.of(team)),
                    "a-test-password");
        }
    }

    @AfterEach
    void backToNow() {
        engine.getIdentityService().clearAuthentication();
        journeys.timeIsNowAgain();
        // tests of allocation count who has room
        TEAMS.forEach(team -> engine.getIdentityService().deleteUser(worker(team)));
    }

    private static String worker(String team) {
        return "custody." + team.toLowerCase(Locale.ROOT);
    }

    TheCase offered(LocalDate release) {
        TheCase robin = journeys.refer(Referred.aPersonIn("LEI").leavingOn(release));
        robin.timeReaches(HANDOVER_DATE_REACHED);
        prepares(robin);
        return robin;
    }

    /** Released without warning, handed over, and with the community team. */
    TheCase atLiberty() {
        TheCase robin = journeys.refer(Referred.aPersonIn("LEI"));
        reports(robin, "RELEASED");
        prepares(robin);
        robin.completes(ACCEPT_HANDOVER);
        arranges(robin, "userTask_arrangeFirstAppointment");
        jobs(robin);
        return robin.isHeldBy("PDU-LEEDS");
    }

    void prepares(TheCase robin) {
        robin.completes(CHOOSE_COMMUNITY_TEAM, "areaOfRelease", "LS7", "communityTeam", "PDU-LEEDS")
                .completes("userTask_prepareHandover")
                .completes("userTask_agreeHandover");
    }

    void arranges(TheCase robin, String task) {
        arranges(robin, task, journeys.today());
    }

    static void arranges(TheCase robin, String task, LocalDate on) {
        robin.completes(task, "appointmentOn", on.toString(), "time", "14:30");
    }

    void meetsOutside(TheCase robin, String outcome) {
        robin.completes("userTask_confirmFirstContact", "outcome", outcome);
    }

    /** Through the start form, then the work in the background. */
    void reports(TheCase robin, String what, Object... more) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("reference", robin.reference().value());
        answers.put("what", what);
        answers.put("on", journeys.today().toString());
        for (int i = 0; i < more.length; i += 2) {
            answers.put((String) more[i], more[i + 1].toString());
        }
        engine.getFormService().submitStartForm(reportDefinition(), answers);
        jobs(robin);
    }

    private String reportDefinition() {
        return engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("report-custody-change")
                .latestVersion()
                .singleResult()
                .getId();
    }

    void jobs(TheCase robin) {
        engine.getManagementService().createJobQuery().messages().list().stream()
                .filter(job -> instances(robin).stream()
                        .anyMatch(instance -> instance.getId().equals(job.getProcessInstanceId())))
                .forEach(job -> engine.getManagementService().executeJob(job.getId()));
    }

    private List<ProcessInstance> instances(TheCase robin) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(robin.reference().value())
                .list();
    }

    List<HistoricProcessInstance> everCalled(TheCase robin, String process) {
        return engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(robin.reference().value())
                .processDefinitionKey(process)
                .list();
    }

    /** The days on which the handover timers of the map are due. */
    List<LocalDate> timers(TheCase robin) {
        return engine.getManagementService().createJobQuery().activityId(HANDOVER_DATE_REACHED).list().stream()
                .filter(job -> instances(robin).stream()
                        .anyMatch(instance -> instance.getId().equals(job.getProcessInstanceId())))
                .map(job -> day(job.getDuedate()))
                .toList();
    }

    LocalDate handoverDate(TheCase robin) {
        assertThat(timers(robin)).hasSize(1);
        return timers(robin).get(0);
    }

    static List<String> taskNames(TheCase robin) {
        return robin.openTasks().stream().map(Task::getTaskDefinitionKey).toList();
    }

    List<String> mailsToTheReferrer(TheCase robin) {
        return jdbc.sql("select template from care.notification where case_reference = :reference")
                .param("reference", robin.reference().value())
                .query(String.class)
                .list();
    }

    static Date startOf(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneId.of("Europe/London")).toInstant());
    }

    static LocalDate day(Date date) {
        return LocalDate.ofInstant(date.toInstant(), ZoneId.of("Europe/London"));
    }
}
