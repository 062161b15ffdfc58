package uk.throughcare.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.Referred;
import uk.throughcare.TheCase;
import uk.throughcare.cases.Case;
import uk.throughcare.forms.AnswersRefused;
import uk.throughcare.journey.Journey;
import uk.throughcare.teams.Account;
import uk.throughcare.teams.Accounts;
import uk.throughcare.teams.Role;

/** Release dates, releases, moves and recalls, reported by staff; it begins on Monday 1 March 2027. */
@JourneyTest
class CustodyStrandTest {

    private static final List<String> TEAMS = List.of("LEI", "MDI", "PDU-LEEDS");
    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);
    private static final String HANDOVER_DATE_REACHED = "catchEvent_handoverDateReached";
    private static final String RELEASE_DAY_REACHED = "boundaryEvent_releaseDayReached";
    private static final String NOT_ACCEPTED_IN_TIME = "boundaryEvent_notAcceptedInTime";
    private static final String CHOOSE_COMMUNITY_TEAM = "userTask_chooseCommunityTeam";
    private static final String ACCEPT_HANDOVER = "userTask_acceptHandover";

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

    @Test
    void anUnknownDateIsWaitedForThenMovedAndHandoverStartsExactlyOnce() {
        TheCase robin = journeys.refer(Referred.aPersonIn("LEI"));
        assertThat(timers(robin)).isEmpty();

        reports(robin, "RELEASE_DATE_CHANGED", "releaseDate", MONDAY.plusDays(200));
        assertThat(handoverDate(robin)).isEqualTo(MONDAY.plusDays(116));
        reports(robin, "RELEASE_DATE_CHANGED", "releaseDate", MONDAY.plusDays(120));
        assertThat(handoverDate(robin)).isEqualTo(MONDAY.plusDays(36));
        reports(robin, "RELEASE_DATE_CHANGED", "releaseDate", MONDAY.plusDays(300));
        assertThat(handoverDate(robin)).isEqualTo(MONDAY.plusDays(216));
        reports(robin, "RELEASE_DATE_CHANGED");
        assertThat(timers(robin)).isEmpty();
        reports(robin, "RELEASE_DATE_CHANGED", "releaseDate", MONDAY.plusDays(60));
        assertThat(handoverDate(robin)).isBefore(MONDAY);
        reports(robin, "RELEASE_DATE_CHANGED", "releaseDate", MONDAY.plusDays(50));

        robin.timeReaches(HANDOVER_DATE_REACHED);
        reports(robin, "RELEASE_DATE_CHANGED", "releaseDate", MONDAY.plusDays(40));

        assertThat(timers(robin)).isEmpty();
        assertThat(everCalled(robin, "release-handover")).hasSize(1);
        assertThat(robin.record().releaseDate()).isEqualTo(MONDAY.plusDays(40));
    }

    @Test
    void everyOpenStageLearnsTheReleaseDate() {
        TheCase robin = journeys.refer(Referred.aPersonIn("LEI"));
        Task allocate = robin.open("userTask_allocateLinkWorker");

        reports(robin, "RELEASE_DATE_CHANGED", "releaseDate", MONDAY.plusDays(200));

        assertThat(engine.getRuntimeService().getVariable(allocate.getProcessInstanceId(), Journey.RELEASE_DATE.name()))
                .isEqualTo(startOf(MONDAY.plusDays(200)));
    }

    @Test
    void whoIsReleasedWithoutWarningIsHandedOverAtOnceWithShorterDeadlines() {
        TheCase robin = journeys.refer(Referred.aPersonIn("LEI"));

        reports(robin, "RELEASED");
        prepares(robin);

        assertThat(day(robin.dueOf(NOT_ACCEPTED_IN_TIME))).isEqualTo(MONDAY.plusDays(2));
        assertThat(day(robin.dueOf(RELEASE_DAY_REACHED))).isEqualTo(MONDAY.plusDays(7));
        assertThat(robin.record().releaseDate()).isEqualTo(MONDAY);

        robin.completes(ACCEPT_HANDOVER);
        arranges(robin, "userTask_arrangeFirstAppointment");
        jobs(robin);

        robin.isHeldBy("PDU-LEEDS");
        assertThat(robin.record().inCustody()).isFalse();
        robin.waitsFor("userTask_allocateLinkWorker", "userTask_confirmFirstContact");
    }

    @Test
    void whoIsReleasedEarlierThanPlannedIsHandedOverAtOnce() {
        TheCase robin = journeys.refer(Referred.aPersonIn("LEI").leavingOn(MONDAY.plusDays(300)));
        assertThat(handoverDate(robin)).isEqualTo(MONDAY.plusDays(216));

        reports(robin, "RELEASED");

        assertThat(robin.record().releaseDate()).isEqualTo(MONDAY);
        prepares(robin);
        robin.completes(ACCEPT_HANDOVER);
        arranges(robin, "userTask_arrangeFirstAppointment");
        jobs(robin);
        robin.isHeldBy("PDU-LEEDS");
    }

    @Test
    void aReleaseDateThatMovesOnceTheHandoverIsSettledIsNotedAndTheReleaseStillWaitedFor() {
        TheCase robin = offered(MONDAY.plusDays(90));
        robin.completes(ACCEPT_HANDOVER);
        arranges(robin, "userTask_arrangeFirstAppointment", MONDAY.plusDays(92));

        reports(robin, "RELEASE_DATE_CHANGED", "releaseDate", MONDAY.plusDays(80));
        reports(robin, "RELEASE_DATE_CHANGED", "releaseDate", MONDAY.plusDays(85));

        robin.isHeldBy("LEI");
        assertThat(robin.record().releaseDate()).isEqualTo(MONDAY.plusDays(85));
        assertThat(everCalled(robin, "release-handover")).hasSize(1);
        reports(robin, "RELEASED");
        robin.isHeldBy("PDU-LEEDS");
    }

    @Test
    void whoHasNoAppointmentOnTheDayOfReleaseGetsOneFromTheCommunityTeam() {
        TheCase robin = offered(MONDAY.plusDays(90));
        robin.completes(ACCEPT_HANDOVER).timeReaches("boundaryEvent_releasedBeforeAppointment");
        assertThat(taskNames(robin)).doesNotContain("userTask_arrangeFirstAppointment");

        reports(robin, "RELEASED");

        robin.isHeldBy("PDU-LEEDS").isAllocated();
        arranges(robin, "userTask_arrangeAppointment");
        meetsOutside(robin, "ATTENDED");
        assertThat(taskNames(robin)).doesNotContain("userTask_confirmFirstContact");
    }

    @Test
    void aHandoverThatNobodyAnswersIsChasedAndHeldOnReleaseDay() {
        TheCase robin = offered(MONDAY.plusDays(90));

        robin.timeReaches(NOT_ACCEPTED_IN_TIME);
        assertThat(journeys.today()).isEqualTo(MONDAY.plusDays(76));
        robin.open(ACCEPT_HANDOVER);
        assertThat(robin.open("userTask_chaseHandover").getTenantId()).isEqualTo("PDU-LEEDS");

        robin.timeReaches(RELEASE_DAY_REACHED);
        assertThat(journeys.today()).isEqualTo(MONDAY.plusDays(90));
        robin.timelineTells("HELD_WITHOUT_ACCEPTANCE").isHeldBy("LEI");
        assertThat(taskNames(robin)).doesNotContain(ACCEPT_HANDOVER, "userTask_chaseHandover");

        reports(robin, "RELEASED");
        robin.isHeldBy("PDU-LEEDS");
        assertThat(taskNames(robin)).contains("userTask_arrangeAppointment");
    }

    @Test
    void aQuestionGoesBackAndForthWithTheSamePreparation() {
        TheCase robin = offered(MONDAY.plusDays(90));

        robin.completes(ACCEPT_HANDOVER, "handoverAnswer", "QUESTION", "question", "Which address?");
        robin.completes("userTask_answerCommunityTeam", "reply", "The sister's", "communityTeam", "PDU-WAKEFIELD");

        assertThat(robin.open(ACCEPT_HANDOVER).getTenantId()).isEqualTo("PDU-WAKEFIELD");
        assertThat(robin.timesToldInTimeline("HANDOVER_OFFERED")).isEqualTo(2);
    }

    @Test
    void aMovedReleaseDateMovesTheTimersOfAnOfferedHandover() {
        TheCase robin = offered(MONDAY.plusDays(90));

        reports(robin, "RELEASE_DATE_CHANGED", "releaseDate", MONDAY.plusDays(120));
        assertThat(day(robin.dueOf(NOT_ACCEPTED_IN_TIME))).isEqualTo(MONDAY.plusDays(106));
        assertThat(day(robin.dueOf(RELEASE_DAY_REACHED))).isEqualTo(MONDAY.plusDays(120));

        reports(robin, "RELEASE_DATE_CHANGED", "releaseDate", MONDAY.plusDays(40));
        assertThat(day(robin.dueOf(NOT_ACCEPTED_IN_TIME))).isEqualTo(MONDAY.plusDays(26));
        assertThat(day(robin.dueOf(RELEASE_DAY_REACHED))).isEqualTo(MONDAY.plusDays(40));
    }

    @Test
    void aReleaseDuringHandoverMakesItsTimersSooner() {
        TheCase robin = offered(MONDAY.plusDays(91));
        LocalDate offeredOn = journeys.today();

        reports(robin, "RELEASED");

        assertThat(day(robin.dueOf(RELEASE_DAY_REACHED))).isEqualTo(offeredOn.plusDays(7));
        robin.timelineTells("HANDOVER_DEADLINES_MOVED");
        assertThat(everCalled(robin, "release-handover")).hasSize(1);
    }

    @Test
    void aTransferDuringAssessmentTakesItUpAgainAtTheNewPrison() {
        TheCase robin = journeys.refer(Referred.aPersonIn("LEI").leavingOn(MONDAY.plusDays(300)));
        robin.isAllocated();
        String leedsWorker = String.valueOf(robin.record().linkWorker());
        robin.isMet().saysWhatMatters();

        reports(robin, "MOVED_PRISON", "toPrison", "MDI");

        robin.isHeldBy("MDI").waitsFor("userTask_allocateLinkWorker").timelineTells("CASE_MOVED");
        assertThat(robin.open("userTask_allocateLinkWorker").getTenantId()).isEqualTo("MDI");
        assertThat(robin.record().linkWorker()).isNull();
        robin.isAllocated().waitsFor("userTask_makeFirstContact");
        assertThat(robin.record().linkWorker()).isNotNull().isNotEqualTo(leedsWorker);
        assertThat(handoverDate(robin)).isEqualTo(MONDAY.plusDays(216));
    }

    @Test
    void aTransferDuringHandoverBeginsItAgainAtTheNewPrison() {
        TheCase robin = offered(MONDAY.plusDays(90));

        reports(robin, "MOVED_PRISON", "toPrison", "MDI");

        robin.waitsFor("userTask_allocateLinkWorker", CHOOSE_COMMUNITY_TEAM);
        assertThat(robin.open(CHOOSE_COMMUNITY_TEAM).getTenantId()).isEqualTo("MDI");
        assertThat(robin.open(CHOOSE_COMMUNITY_TEAM).getAssignee()).isNull();
        robin.isAllocated();
        prepares(robin);
        assertThat(robin.open(ACCEPT_HANDOVER).getTenantId()).isEqualTo("PDU-LEEDS");
    }

    @Test
    void aTransferBeforeSupportBeganIsMadeWhenItBegins() {
        TheCase robin = journeys.refer(Referred.aPersonIn("LEI").with("consent", "NOT_ABLE"));
        robin.waitsFor("userTask_askForConsent");

        reports(robin, "MOVED_PRISON", "toPrison", "MDI");
        robin.isHeldBy("LEI").completes("userTask_askForConsent");

        robin.isHeldBy("MDI");
        assertThat(robin.open("userTask_allocateLinkWorker").getTenantId()).isEqualTo("MDI");
    }

    @Test
    void aReleaseBeforeSupportBeganIsTakenUpWhenItBegins() {
        TheCase robin = journeys.refer(Referred.aPersonIn("LEI").with("consent", "NOT_ABLE"));

        reports(robin, "RELEASED");
        robin.completes("userTask_askForConsent").timeReaches(HANDOVER_DATE_REACHED);
        prepares(robin);
        robin.completes(ACCEPT_HANDOVER);
        arranges(robin, "userTask_arrangeFirstAppointment");

        jobs(robin);
        robin.isHeldBy("PDU-LEEDS");
    }

    @Test
    void whoComesBackToPrisonIsWithItsTeamAndTheStrandBeginsAgain() {
        TheCase robin = atLiberty();
        meetsOutside(robin, "ATTENDED");

        reports(robin, "RECEIVED_INTO_CUSTODY", "toPrison", "MDI");

        robin.isHeldBy("MDI").waitsFor("userTask_allocateLinkWorker");
        Case again = robin.record();
        assertThat(again.inCustody()).isTrue();
        assertThat(again.releaseDate()).isNull();
        assertThat(timers(robin)).isEmpty();

        reports(robin, "RELEASE_DATE_CHANGED", "releaseDate", MONDAY.plusDays(400));
        assertThat(handoverDate(robin)).isEqualTo(MONDAY.plusDays(316));
    }

    @Test
    void whoComesBackBeforeTheFirstContactIsNotWaitedForOutside() {
        TheCase robin = atLiberty();

        reports(robin, "RECEIVED_INTO_CUSTODY", "toPrison", "LEI");

        robin.isHeldBy("LEI").waitsFor("userTask_allocateLinkWorker");
    }

    @Test
    void whoIsReleasedASecondTimeIsHandedOverAgain() {
        TheCase robin = atLiberty();
        meetsOutside(robin, "ATTENDED");
        reports(robin, "RECEIVED_INTO_CUSTODY", "toPrison", "LEI");
        robin.isHeldBy("LEI").isAllocated();

        reports(robin, "RELEASED");

        prepares(robin);
        assertThat(robin.open(ACCEPT_HANDOVER).getTenantId()).isEqualTo("PDU-LEEDS");
        robin.completes(ACCEPT_HANDOVER);
        arranges(robin, "userTask_arrangeFirstAppointment");
        jobs(robin);
        robin.isHeldBy("PDU-LEEDS");
        assertThat(robin.record().inCustody()).isFalse();
        assertThat(robin.timesToldInTimeline("CASE_MOVED")).isEqualTo(3);
    }

    @Test
    void whoIsOnProbationAndMovesTeamIsWithTheOtherAndComesBack() {
        TheCase robin = journeys.refer(Referred.aPersonOnProbationWith("PDU-LEEDS"))
                .isAllocated()
                .isMet();

        robin.movesTo("PDU-WAKEFIELD").isHeldBy("PDU-WAKEFIELD").isAllocated().isMet();
        robin.movesTo("PDU-LEEDS").isHeldBy("PDU-LEEDS");

        assertThat(robin.openTasks()).extracting(Task::getTenantId).containsOnly("PDU-LEEDS");
        robin.isAllocated().isMet().saysWhatMatters().waitsFor("userTask_agreePlan");
        assertThat(timers(robin)).isEmpty();
    }

    @Test
    void whoIsOnProbationAndComesToPrisonGetsACustodyStrand() {
        TheCase robin = journeys.refer(Referred.aPersonOnProbationWith("PDU-LEEDS"));

        reports(robin, "RECEIVED_INTO_CUSTODY", "toPrison", "MDI");

        robin.isHeldBy("MDI").waitsFor("userTask_allocateLinkWorker");
        reports(robin, "RELEASE_DATE_CHANGED", "releaseDate", MONDAY.plusDays(200));
        assertThat(handoverDate(robin)).isEqualTo(MONDAY.plusDays(116));
    }

    @Test
    void whoIsNotReachedAfterReleaseIsClosedWithThatReason() {
        TheCase robin = atLiberty();

        meetsOutside(robin, "DID_NOT_ATTEND");
        meetsOutside(robin, "DID_NOT_ATTEND");
        meetsOutside(robin, "DID_NOT_ATTEND");

        robin.endsAt("endEvent_caseClosed");
        assertThat(robin.record().closureReason()).isEqualTo("LOST_CONTACT_AFTER_RELEASE");
        assertThat(robin.record().outcome()).isEqualTo("NOT_STARTED");
        assertThat(mailsToTheReferrer(robin)).contains("CASE_CLOSED");
    }

    @Test
    void whoHadSupportAndIsNotReachedAfterReleaseIsClosedWhenTheSummaryIsWritten() {
        TheCase robin = journeys.refer(Referred.aPersonIn("LEI")).isAllocated().isMet();
        reports(robin, "RELEASED");
        prepares(robin);
        robin.completes(ACCEPT_HANDOVER);
        arranges(robin, "userTask_arrangeFirstAppointment");
        jobs(robin);
        meetsOutside(robin, "DID_NOT_ATTEND");
        meetsOutside(robin, "DID_NOT_ATTEND");
        meetsOutside(robin, "DID_NOT_ATTEND");

        robin.waitsFor("userTask_writeClosingSummary");
        assertThat(robin.record().status()).isEqualTo(Case.Status.OPEN);
        robin.closingSummaryIsWritten("closureReason", "LOST_CONTACT_AFTER_RELEASE");

        robin.endsAt("endEvent_caseClosed");
        assertThat(robin.record().outcome()).isEqualTo("ENDED_EARLY");
        assertThat(robin.record().closureReason()).isEqualTo("LOST_CONTACT_AFTER_RELEASE");
    }

    @Test
    void aHandoverThatIsChasedCanStillBeAccepted() {
        TheCase robin = offered(MONDAY.plusDays(90));
        robin.timeReaches(NOT_ACCEPTED_IN_TIME).completes("userTask_chaseHandover");

        robin.completes(ACCEPT_HANDOVER);
        arranges(robin, "userTask_arrangeFirstAppointment", MONDAY.plusDays(92));

        reports(robin, "RELEASED");
        robin.isHeldBy("PDU-LEEDS").timelineTells("HANDOVER_ACCEPTED", "FIRST_APPOINTMENT_ARRANGED");
    }

    @Test
    void aChangeIsReportedByTheTeamThatHoldsTheCaseOnly() {
        TheCase robin = journeys.refer(Referred.aPersonIn("LEI"));
        engine.getIdentityService().setAuthentication("moor.link1", List.of("link-worker"), List.of("MDI"));

        assertThatThrownBy(() -> reports(robin, "RELEASED"))
                .isInstanceOf(AnswersRefused.class)
                .hasMessageContaining("reference: there is no case " + robin.reference() + " that you can see");
        assertThat(robin.timesToldInTimeline("RELEASED")).isZero();
    }

    @Test
    void staffOfTheTeamReportItUnderTheirName() {
        TheCase robin = journeys.refer(Referred.aPersonIn("LEI"));
        engine.getIdentityService().setAuthentication("lee.link1", List.of("link-worker"), List.of("LEI"));

        reports(robin, "MOVED_PRISON", "toPrison", "MDI");

        engine.getIdentityService().clearAuthentication();
        robin.isHeldBy("MDI");
        assertThat(jdbc.sql("select reported_by from care.custody_change where case_reference = :reference")
                        .param("reference", robin.reference().value())
                        .query(String.class)
                        .single())
                .isEqualTo("lee.link1");
    }

    private TheCase offered(LocalDate release) {
        TheCase robin = journeys.refer(Referred.aPersonIn("LEI").leavingOn(release));
        robin.timeReaches(HANDOVER_DATE_REACHED);
        prepares(robin);
        return robin;
    }

    /** Released without warning, handed over, and with the community team. */
    private TheCase atLiberty() {
        TheCase robin = journeys.refer(Referred.aPersonIn("LEI"));
        reports(robin, "RELEASED");
        prepares(robin);
        robin.completes(ACCEPT_HANDOVER);
        arranges(robin, "userTask_arrangeFirstAppointment");
        jobs(robin);
        return robin.isHeldBy("PDU-LEEDS");
    }

    private void prepares(TheCase robin) {
        robin.completes(CHOOSE_COMMUNITY_TEAM, "areaOfRelease", "LS7", "communityTeam", "PDU-LEEDS")
                .completes("userTask_prepareHandover")
                .completes("userTask_agreeHandover");
    }

    private void arranges(TheCase robin, String task) {
        arranges(robin, task, journeys.today());
    }

    private static void arranges(TheCase robin, String task, LocalDate on) {
        robin.completes(task, "appointmentOn", on.toString(), "time", "14:30");
    }

    private void meetsOutside(TheCase robin, String outcome) {
        robin.completes("userTask_confirmFirstContact", "outcome", outcome);
    }

    /** Through the start form, then the work in the background. */
    private void reports(TheCase robin, String what, Object... more) {
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

    private void jobs(TheCase robin) {
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

    private List<HistoricProcessInstance> everCalled(TheCase robin, String process) {
        return engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(robin.reference().value())
                .processDefinitionKey(process)
                .list();
    }

    /** The days on which the handover timers of the map are due. */
    private List<LocalDate> timers(TheCase robin) {
        return engine.getManagementService().createJobQuery().activityId(HANDOVER_DATE_REACHED).list().stream()
                .filter(job -> instances(robin).stream()
                        .anyMatch(instance -> instance.getId().equals(job.getProcessInstanceId())))
                .map(job -> day(job.getDuedate()))
                .toList();
    }

    private LocalDate handoverDate(TheCase robin) {
        assertThat(timers(robin)).hasSize(1);
        return timers(robin).get(0);
    }

    private static List<String> taskNames(TheCase robin) {
        return robin.openTasks().stream().map(Task::getTaskDefinitionKey).toList();
    }

    private List<String> mailsToTheReferrer(TheCase robin) {
        return jdbc.sql("select template from care.notification where case_reference = :reference")
                .param("reference", robin.reference().value())
                .query(String.class)
                .list();
    }

    private static Date startOf(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneId.of("Europe/London")).toInstant());
    }

    private static LocalDate day(Date date) {
        return LocalDate.ofInstant(date.toInstant(), ZoneId.of("Europe/London"));
    }
}
