package uk.throughcare.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.throughcare.Referred.aPersonIn;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.TheCase;
import uk.throughcare.teams.Role;
import uk.throughcare.ways.Stage;

/** A missed deadline on the real map: it is answered beside the journey, which goes on. */
@JourneyTest
class MissedInTheJourneyTest {

    private static final String ANSWER = "userTask_answerMissedDeadline";

    @Autowired
    Journeys journeys;

    @Autowired
    DeadlineWatch watch;

    @Autowired
    MorningLines morning;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void backToNow() {
        journeys.timeIsNowAgain();
    }

    @Test
    void theSeniorLinkWorkerOfTheTeamIsAskedOnceWhileTheTaskStays() {
        TheCase robin = journeys.refer(aPersonIn("LEI")).isAllocated();
        Task contact = robin.open("userTask_makeFirstContact");

        journeys.timeIs(contact.getDueDate().toInstant().plus(Duration.ofMinutes(1)));
        watch.look();
        watch.look();

        robin.waitsFor("userTask_makeFirstContact", ANSWER).timelineTells("DEADLINE_MISSED");
        assertThat(robin.open(ANSWER).getTenantId()).isEqualTo("LEI");
        robin.completes(ANSWER).waitsFor("userTask_makeFirstContact");
        robin.isMet().waitsFor("userTask_recordWhatMatters");
    }

    /** Whatever waits at a stage is missed, answered and missed again, and waits all the same. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "FOLLOW_UP")
    void whatIsMissedTwiceAtAnyStageIsForTheManagersMorningAndStays(Stage stage) {
        TheCase robin = stage.aCase(journeys);
        List<String> waiting = robin.openTaskNames();
        Stream.of("LEI", "PDU-LEEDS").forEach(team -> journeys.staff(Role.MANAGER, team));

        journeys.timeIs(latestDue(robin).plus(Duration.ofMinutes(1)));
        watch.look();
        robin.timelineTells("DEADLINE_MISSED");
        assertThat(robin.openTaskNames()).containsAll(waiting).contains(ANSWER);
        waiting.forEach(task -> robin.completes(ANSWER));
        assertThat(robin.openTaskNames()).isEqualTo(waiting);
        assertThat(managersWhoRead(robin)).isEmpty();

        journeys.timeIs(journeys.engineTime().plus(Duration.ofDays(14)));
        watch.look();
        watch.look();

        assertThat(robin.openTaskNames()).isEqualTo(waiting);
        assertThat(robin.timesToldInTimeline("DEADLINE_MISSED_AGAIN")).isEqualTo(waiting.size());
        assertThat(mails(robin, "DEADLINE_MISSED_AGAIN")).isEmpty();
        assertThat(managersWhoRead(robin)).isNotEmpty().allMatch(user -> user.contains("manager"));
        robin.withdrawsConsent().endsAt("endEvent_closedWithoutConsent");
    }

    private List<String> managersWhoRead(TheCase about) {
        return morning.byPerson(journeys.engineTime()).entrySet().stream()
                .filter(person -> MorningLine.of(person.getValue(), MorningLine.Concern.MISSED).stream()
                        .anyMatch(line -> about.reference().equals(line.task().reference())))
                .map(person -> person.getKey().id())
                .toList();
    }

    private static Instant latestDue(TheCase robin) {
        return robin.openTasks().stream()
                .map(task -> task.getDueDate().toInstant())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    @Test
    void whatGoesAwayByItselfAtThatMomentIsNotMissed() {
        TheCase robin = journeys.refer(aPersonIn("LEI"))
                .isAllocated()
                .isMet()
                .saysWhatMatters()
                .agreesThePlan()
                .choosesActivities("activities", List.of("101"), "mayTell", "YES");
        Instant over = robin.dueOf("boundaryEvent_timeToAnswerIsOver").toInstant();

        journeys.timeIs(over.plus(Duration.ofMinutes(1)));
        watch.look();
        assertThat(robin.timesToldInTimeline("DEADLINE_MISSED")).isZero();
        robin.timeReaches("boundaryEvent_timeToAnswerIsOver").waitsFor("userTask_chooseAnotherActivity");

        robin.withdrawsConsent();
    }

    @Test
    void theCommunityTeamIsAskedAboutItsOwnTask() {
        TheCase robin = journeys.refer(
                        aPersonIn("LEI").leavingOn(journeys.today().plusDays(60)))
                .timeReaches("catchEvent_handoverDateReached")
                .handoverIsPreparedFor("PDU-LEEDS");
        Task accept = robin.open("userTask_acceptHandover");

        journeys.timeIs(accept.getDueDate().toInstant().plus(Duration.ofMinutes(1)));
        watch.look();

        assertThat(robin.openTasks())
                .filteredOn(task -> task.getTaskDefinitionKey().equals(ANSWER))
                .extracting(Task::getTenantId)
                .contains("PDU-LEEDS");
    }

    @Test
    void aConcernThatNobodyAnswersIsToldToTheManagersAnHourLaterAndItsTaskStays() {
        TheCase robin = journeys.refer(aPersonIn("LEI"))
                .isWorriedAboutBy(Role.MANAGER)
                .completes("userTask_allocateLinkWorker");
        Task concern = robin.open("userTask_respondToConcern");

        journeys.timeIs(concern.getDueDate().toInstant().plus(Duration.ofMinutes(59)));
        watch.look();
        assertThat(robin.timesToldInTimeline("DEADLINE_MISSED")).isZero();
        journeys.timeIs(concern.getDueDate().toInstant().plus(Duration.ofMinutes(60)));
        watch.look();
        watch.look();

        robin.waitsFor("userTask_makeFirstContact", "userTask_respondToConcern");
        assertThat(robin.timesToldInTimeline("DEADLINE_MISSED")).isEqualTo(1);
        assertThat(mails(robin, "DEADLINE_MISSED")).contains("manager.lei@staff.example");
    }

    private List<String> mails(TheCase about, String template) {
        return jdbc.sql("select recipient from care.notification where case_reference = :reference and template = :t")
                .param("reference", about.reference().value())
                .param("t", template)
                .query(String.class)
                .list();
    }

    @Test
    void aCaseThatClosesLeavesNoQuestionBehind() {
        TheCase robin = journeys.refer(aPersonIn("LEI"))
                .isAllocated()
                .isMissed()
                .isMissed()
                .isMissed();
        Task decide = robin.open("userTask_decideHowToGoOn");
        journeys.timeIs(decide.getDueDate().toInstant().plus(Duration.ofMinutes(1)));
        watch.look();

        robin.completes("userTask_decideHowToGoOn", "onNoContact", "CLOSE").endsAt("endEvent_caseClosed");
    }
}
