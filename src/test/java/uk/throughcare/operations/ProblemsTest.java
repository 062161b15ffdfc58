package uk.throughcare.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.throughcare.Referred.aPersonIn;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.TheCase;
import uk.throughcare.cases.Timeline;
import uk.throughcare.journey.Actor;
import uk.throughcare.journey.CaseIncidents;
import uk.throughcare.journey.Refused;
import uk.throughcare.teams.Role;

/** What went wrong is told in words without a name, to those of the team, who have it tried again. */
@JourneyTest
class ProblemsTest {

    private static final String HANDOVER = "catchEvent_handoverDateReached";
    private static final Reader LEEDS = new Reader(List.of("LEI"), false);
    private static final Reader MOORLAND = new Reader(List.of("MDI"), false);
    private static final Reader ADMINISTRATOR = new Reader(List.of(), true);

    @Autowired
    Journeys journeys;

    @Autowired
    Problems problems;

    @Autowired
    TryingAgain again;

    @Autowired
    OperationsSettings settings;

    @Autowired
    CaseIncidents incidents;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    @Autowired
    Timeline timeline;

    @Autowired
    JdbcClient jdbc;

    private TheCase robin;

    @BeforeEach
    void aCaseInLeeds() {
        robin = journeys.refer(aPersonIn("LEI").leavingOn(journeys.today().plusDays(200)))
                .isAllocated();
    }

    @AfterEach
    void theRecordIsMended() {
        mended();
        journeys.timeIsNowAgain();
    }

    @Test
    void aStepThatFailsForGoodIsToldInWordsTriedAgainByTheManagerAndTheCaseGoesOn() {
        theHandoverFails();

        Problem problem = problem(LEEDS);
        assertThat(problem.stage()).isEqualTo("Journey as a whole");
        assertThat(problem.step()).isEqualTo("Handover date reached");
        assertThat(problem.team()).isEqualTo("Leeds (HMP)");
        assertThat(problem.what()).isEqualTo(Failure.RECORD_REFUSED.what());
        assertThat(problem.canBeTried()).isTrue();
        assertThat(problem.toString()).doesNotContain("Robin");

        mended();
        assertThat(managerTries(problem.id())).isEqualTo(new TryingAgain.Outcome(1, 0));

        assertThat(seenBy(LEEDS)).isEmpty();
        management.executeJob(job().getId());
        robin.backgroundWorkIsDone();
        assertThat(robin.openTasks())
                .extracting(task -> task.getTaskDefinitionKey())
                .contains("userTask_chooseCommunityTeam");
        assertThat(triedAgain()).singleElement().satisfies(entry -> {
            assertThat(entry.actor()).isEqualTo(Actor.person(journeys.staff(Role.MANAGER, "LEI")));
            assertThat(entry.detail()).containsEntry("kind", "STEP_FAILED");
        });
    }

    @Test
    void whatFailsOnceMoreComesBack() {
        theHandoverFails();
        managerTries(problem(LEEDS).id());
        assertThat(seenBy(LEEDS)).isEmpty();

        failsUntilGivenUp();

        assertThat(problem(LEEDS).step()).isEqualTo("Handover date reached");
    }

    @Test
    void nobodyOfAnotherTeamSeesItOrHasItTriedAgain() {
        theHandoverFails();
        String id = problem(LEEDS).id();

        assertThat(seenBy(MOORLAND)).isEmpty();
        assertThat(seenBy(new Reader(List.of(), false))).isEmpty();
        assertThat(again.of(MOORLAND, List.of(id))).isEqualTo(new TryingAgain.Outcome(0, 1));
        assertThat(problem(LEEDS).id()).isEqualTo(id);
        assertThat(problem(ADMINISTRATOR).id()).isEqualTo(id);
    }

    @Test
    void aRestrictedCaseIsSeenByThePeopleNamedAloneNotEvenByAdministrators() {
        theHandoverFails();
        robin.isRestrictedTo(robin.record().linkWorker());

        assertThat(seenBy(LEEDS)).isEmpty();
        assertThat(seenBy(ADMINISTRATOR)).isEmpty();
        assertThat(seenBy(new Reader(List.of(robin.record().team()), false))).hasSize(1);
    }

    @Test
    void aMailThatCouldNotBeSentSaysWhyAndGoesOutAfterAll() {
        UUID mail = mailThatFailedWith("SMTP 550");

        Problem problem = problem(LEEDS);
        assertThat(problem.step()).isEqualTo("Mail: Referral received");
        assertThat(problem.what()).isEqualTo(Failure.MAIL_REFUSED.what());
        assertThat(problem.toString()).doesNotContain("refused@referrer.example");

        managerTries(problem.id());

        assertThat(seenBy(LEEDS)).isEmpty();
        assertThat(jdbc.sql("select failed_at is null and attempts = 0 from care.notification where id = :id")
                        .param("id", mail)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        jdbc.sql("update care.notification set withdrawn_at = created_at where id = :id and sent_at is null")
                .param("id", mail)
                .update();
    }

    @Test
    void anAnnouncementThatWasGivenUpIsTakenUpAgain() {
        UUID announcement = UUID.randomUUID();
        jdbc.sql("""
                        insert into care.announcement (id, case_reference, event_type, body, created_at, failed_at)
                        values (:id, :reference, 'a test', '{}', now(), now())
                        """)
                .param("id", announcement)
                .param("reference", robin.reference().value())
                .update();
        incidents.report(robin.reference(), "webhook", announcement.toString(), "of whatever");

        assertThat(problem(LEEDS).what()).isEqualTo(Failure.SYSTEM_NOT_TOLD.what());
        managerTries(problem(LEEDS).id());

        assertThat(seenBy(LEEDS)).isEmpty();
        assertThat(jdbc.sql("""
                        select count(*) from care.announcement a
                        join care.scheduled_tasks t on t.task_name = 'announce' and t.task_instance = a.id::text
                        where a.id = :id and a.failed_at is null
                        """).param("id", announcement).query(Long.class).single())
                .isEqualTo(1);
        jdbc.sql("delete from care.scheduled_tasks where task_instance = :id")
                .param("id", announcement.toString())
                .update();
        jdbc.sql("delete from care.announcement where id = :id")
                .param("id", announcement)
                .update();
    }

    @Test
    void aCaseThatNothingMovesOnIsToldButCannotBeTried() {
        incidents.report(robin.reference(), "standstill", robin.reference().value(), "of whatever");

        Problem problem = problem(LEEDS);
        assertThat(problem.what()).isEqualTo(Failure.STANDS_STILL.what());
        assertThat(problem.canBeTried()).isFalse();
        assertThat(managerTries(problem.id())).isEqualTo(new TryingAgain.Outcome(0, 1));
        assertThat(triedAgain()).isEmpty();
        incidents.resolve("standstill", robin.reference().value());
    }

    @Test
    void anOpenCaseWithoutAJourneyIsFoundToo() {
        runtime.deleteProcessInstance(robin.map(), "a test");

        assertThat(problem(LEEDS).what()).isEqualTo(Failure.NO_JOURNEY.what());
        assertThat(problem(LEEDS).canBeTried()).isFalse();
    }

    @Test
    void whatWasPutRightMeanwhileIsCountedAndTheRestIsTried() {
        theHandoverFails();

        assertThat(managerTries(problem(LEEDS).id(), "put right long ago")).isEqualTo(new TryingAgain.Outcome(1, 1));
    }

    @Test
    void nothingOrTooMuchAtOnceIsRefused() {
        assertThatThrownBy(() -> again.of(LEEDS, List.of()))
                .isInstanceOf(Refused.class)
                .hasMessage("problems: Choose at least one problem to try again.");
        List<String> many = IntStream.rangeClosed(0, settings.problemsShown())
                .mapToObj(String::valueOf)
                .toList();
        assertThatThrownBy(() -> again.of(LEEDS, many))
                .isInstanceOf(Refused.class)
                .hasMessage("problems: Choose at most " + settings.problemsShown() + " problems at once.");
    }

    private List<Timeline.Entry> triedAgain() {
        return timeline.of(robin.reference()).stream()
                .filter(entry -> entry.what().equals("TRIED_AGAIN"))
                .toList();
    }

    private TryingAgain.Outcome managerTries(String... ids) {
        return journeys.as(journeys.staff(Role.MANAGER, "LEI"), () -> again.of(LEEDS, List.of(ids)));
    }

    private Problem problem(Reader reader) {
        assertThat(seenBy(reader)).hasSize(1);
        return seenBy(reader).get(0);
    }

    private List<Problem> seenBy(Reader reader) {
        return problems.seenBy(reader).stream()
                .filter(problem -> problem.reference().equals(robin.reference().value()))
                .toList();
    }

    /** The database does not take the task of the handover, and says so with a name in it. */
    private void theHandoverFails() {
        jdbc.sql("""
                        create function care.refuse_handover() returns trigger language plpgsql as $$
                        begin
                            raise exception 'Robin Redbreast has no handover';
                        end;
                        $$
                        """).update();
        jdbc.sql(
                        "create trigger refuse_handover before insert on act_ru_task for each row"
                                + " when (new.task_def_key_ = 'userTask_chooseCommunityTeam') execute function care.refuse_handover()")
                .update();
        journeys.timeIs(robin.dueOf(HANDOVER).toInstant());
        failsUntilGivenUp();
    }

    private void failsUntilGivenUp() {
        String job = job().getId();
        while (job().getRetries() > 0) {
            assertThatThrownBy(() -> management.executeJob(job)).hasStackTraceContaining("Robin Redbreast");
        }
    }

    private Job job() {
        return management
                .createJobQuery()
                .processInstanceId(robin.map())
                .timers()
                .activityId(HANDOVER)
                .singleResult();
    }

    private void mended() {
        jdbc.sql("drop function if exists care.refuse_handover cascade").update();
    }

    private UUID mailThatFailedWith(String error) {
        UUID mail = UUID.randomUUID();
        jdbc.sql("""
                        insert into care.notification (id, case_reference, team, template, recipient, created_at,
                                                       next_attempt_at, failed_at, attempts, last_error)
                        values (:id, :reference, 'LEI', 'REFERRAL_RECEIVED', 'refused@referrer.example', now(), now(), now(),
                                6, :error)
                        """)
                .param("id", mail)
                .param("reference", robin.reference().value())
                .param("error", error)
                .update();
        incidents.report(robin.reference(), "mail", mail.toString(), "of whatever");
        return mail;
    }
}
