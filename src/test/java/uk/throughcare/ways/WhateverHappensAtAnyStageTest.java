package uk.throughcare.ways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.throughcare.Referred.aPersonIn;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.TheCase;
import uk.throughcare.cases.Case;
import uk.throughcare.forms.AnswersRefused;
import uk.throughcare.journey.Refused;
import uk.throughcare.teams.Role;

/** All that can happen to a person, at every stage: how it ends, who is told, and that nothing is left behind. */
@JourneyTest
class WhateverHappensAtAnyStageTest {

    @Autowired
    Journeys journeys;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void aMondayInMarch() {
        journeys.timeIs(Instant.parse("2027-03-01T10:00:00Z"));
    }

    @AfterEach
    void backToNow() {
        journeys.timeIsNowAgain();
    }

    @ParameterizedTest
    @EnumSource
    void whoWithdrawsConsentIsLeftInPeace(Stage stage) {
        TheCase robin = stage.aCase(journeys).withdrawsConsent().endsAt("endEvent_closedWithoutConsent");

        assertClosed(robin, "CONSENT_WITHDRAWN");
        robin.timelineTells("CONSENT_WITHDRAWN", "CASE_CLOSED").referrerIsTold("closed");
        assertNoActivityIsOpen(robin);
        if (stage == Stage.CONNECTION) {
            assertThat(told(robin)).contains("PLACEMENT_NO_LONGER_NEEDED");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whenAPersonDiesEverythingStopsAndOnlyTheSeniorLinkWorkersAreWrittenTo(Stage stage) {
        TheCase robin = stage.aCase(journeys);
        String team = robin.record().team();
        List<String> before = told(robin);

        robin.isReported("DIED").endsAt("endEvent_closedAfterDeath");

        assertClosed(robin, "DIED");
        robin.timelineTells("DIED", "CASE_CLOSED");
        assertNoActivityIsOpen(robin);
        List<String> since = new ArrayList<>(told(robin));
        before.forEach(since::remove);
        assertThat(since).containsOnly("CASE_ENDED_AT_ONCE");
        assertThat(addresses(robin, "CASE_ENDED_AT_ONCE"))
                .allMatch(address -> address.contains("senior"), "senior link workers of " + team);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CLOSURE")
    void whoeverIsClosedEarlyGetsASummaryWhereSupportHadBegun(Stage stage) {
        TheCase robin = stage.aCase(journeys).isClosedEarly("NEEDS_MET_ELSEWHERE");

        if (stage.supportHasBegun()) {
            robin.waitsFor("userTask_writeClosingSummary")
                    .closingSummaryIsWritten("closureReason", "NEEDS_MET_ELSEWHERE");
        }
        robin.endsAt("endEvent_caseClosed").timelineTells("CLOSED_EARLY", "CASE_CLOSED");
        assertClosed(robin, "NEEDS_MET_ELSEWHERE");
        assertThat(robin.record().outcome()).isEqualTo(stage.supportHasBegun() ? "ENDED_EARLY" : "NOT_STARTED");
        assertNoActivityIsOpen(robin);
        robin.referrerIsTold("closed");
    }

    @ParameterizedTest
    @EnumSource(names = "CLOSURE")
    void whatIsBeingClosedCannotBeClosedEarly(Stage stage) {
        TheCase robin = stage.aCase(journeys);

        assertThatThrownBy(() -> robin.isClosedEarly("NEEDS_MET_ELSEWHERE"))
                .isInstanceOfAny(AnswersRefused.class, Refused.class, RuntimeException.class)
                .hasStackTraceContaining("being closed already");
        robin.waitsFor("userTask_writeClosingSummary");
        assertThat(robin.timesToldInTimeline("CLOSED_EARLY")).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AFTER_RELEASE")
    void whileAPersonIsAwayDeadlinesStandStillAndMoveByTheTimeAway(Stage stage) {
        TheCase robin = stage.aCase(journeys);
        List<String> tasks = robin.openTaskNames();
        Map<String, Date> due = due(robin);
        Instant left = journeys.engineTime();

        robin.isReported("TEMPORARILY_AWAY", "absence", "HOSPITAL");
        assertThat(robin.openTaskNames()).isEqualTo(tasks);
        journeys.timeIs(left.plus(java.time.Duration.ofDays(7)));
        robin.isReported("BACK").timelineTells("TEMPORARILY_AWAY", "BACK");

        assertThat(robin.openTaskNames()).isEqualTo(tasks);
        due(robin).forEach((task, now) -> assertThat(now).as(task).isAfter(due.get(task)));
        assertThat(robin.record().status()).isEqualTo(Case.Status.OPEN);
        robin.withdrawsConsent().endsAt("endEvent_closedWithoutConsent");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AFTER_RELEASE")
    void whoIsAwayForLongIsDecidedAbout(Stage stage) {
        TheCase robin = stage.aCase(journeys).isReported("TEMPORARILY_AWAY", "absence", "COURT");
        List<String> tasks = robin.openTaskNames();

        robin.timeReaches("catchEvent_awayTooLong")
                .completes("userTask_decideAboutAbsence", "absenceAnswer", "WAIT")
                .timeReaches("catchEvent_awayTooLong");
        robin.isReported("BACK");

        assertThat(robin.openTaskNames()).containsExactlyElementsOf(tasks);
        robin.isReported("DIED").endsAt("endEvent_closedAfterDeath");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"AFTER_RELEASE", "CLOSURE"})
    void whoIsAwayForGoodIsClosedWhenTheSeniorLinkWorkerSaysSo(Stage stage) {
        TheCase robin = stage.aCase(journeys).isReported("TEMPORARILY_AWAY", "absence", "HOSPITAL");

        robin.timeReaches("catchEvent_awayTooLong").completes("userTask_decideAboutAbsence", "absenceAnswer", "CLOSE");

        if (stage.supportHasBegun()) {
            robin.closingSummaryIsWritten("closureReason", "AWAY_TOO_LONG");
        }
        robin.endsAt("endEvent_caseClosed");
        assertClosed(robin, "AWAY_TOO_LONG");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AFTER_RELEASE")
    void whoIsMovedWhereNoTeamIsStaysWithTheOldTeamUntilItHasDecided(Stage stage) {
        TheCase robin = stage.aCase(journeys);
        List<String> tasks = robin.openTaskNames();

        robin.isReceivedWhereNoTeamIs("ZZI")
                .isHeldBy("LEI")
                .completes("userTask_decideAboutMove", "moveAnswer", "KEEP");
        assertThat(robin.openTaskNames()).isEqualTo(tasks);

        robin.isReceivedWhereNoTeamIs("ZZI").completes("userTask_decideAboutMove", "moveAnswer", "CLOSE");
        String reason = stage == Stage.CLOSURE ? "NEEDS_MET_ELSEWHERE" : "MOVED_ELSEWHERE";
        if (stage.supportHasBegun()) {
            robin.closingSummaryIsWritten("closureReason", reason);
        }
        robin.endsAt("endEvent_caseClosed");
        assertClosed(robin, reason);
    }

    @ParameterizedTest
    @EnumSource
    void twoCasesOfOnePersonAreDecidedAbout(Stage stage) {
        TheCase other = journeys.refer(aPersonIn("LEI"));
        TheCase robin = stage.aCase(journeys);
        List<String> tasks = robin.openTaskNames();

        robin.isOnePersonWith(other).completes("userTask_decideAboutTheDuplicate", "duplicateDecision", "NEW_CASE");
        assertThat(robin.openTaskNames()).isEqualTo(tasks);

        robin.isOnePersonWith(other).completes("userTask_decideAboutTheDuplicate", "duplicateDecision", "JOIN");
        if (stage == Stage.CLOSURE) {
            robin.closingSummaryIsWritten();
        }
        robin.endsAt("endEvent_caseClosed");
        assertThat(robin.record().status()).isEqualTo(Case.Status.JOINED);
        assertNoActivityIsOpen(robin);
        assertThat(other.record().status()).isEqualTo(Case.Status.OPEN);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"INTAKE", "CLOSURE", "AFTER_RELEASE"})
    void whoIsMovedToAnotherPrisonGoesOnThereAndIsOutOfSightOfTheOldTeam(Stage stage) {
        TheCase robin = stage.aCase(journeys).movesTo("MDI").isHeldBy("MDI");

        assertThat(robin.openTasks()).extracting(Task::getTenantId).doesNotContain("LEI");
        robin.timelineTells("CASE_MOVED").isAllocated().movesTo("LEI").isHeldBy("LEI");
        assertThat(robin.openTasks()).extracting(Task::getTenantId).doesNotContain("MDI");
        robin.withdrawsConsent().endsAt("endEvent_closedWithoutConsent");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"INTAKE", "CLOSURE", "AFTER_RELEASE"})
    void whoIsMovedWhileAwayIsNoLongerAwayThere(Stage stage) {
        TheCase robin = stage.aCase(journeys)
                .isReported("TEMPORARILY_AWAY", "absence", "COURT")
                .movesTo("MDI")
                .isHeldBy("MDI");

        assertThat(robin.openTasks()).extracting(Task::getTenantId).doesNotContain("LEI");
        robin.isReported("BACK").isAllocated();
        assertThat(robin.openTasks()).extracting(Task::getTenantId).doesNotContain("LEI");
        robin.withdrawsConsent().endsAt("endEvent_closedWithoutConsent");
    }

    @ParameterizedTest
    @EnumSource
    void aConcernIsAnsweredBesideTheJourney(Stage stage) {
        TheCase robin = stage.aCase(journeys);
        List<String> tasks = robin.openTaskNames();

        robin.isWorriedAboutBy(Role.LINK_WORKER).timelineTells("CONCERN_RAISED");
        assertThat(robin.openTaskNames())
                .containsAll(tasks)
                .contains("userTask_respondToConcern")
                .hasSize(tasks.size() + 1);

        robin.concernIsAnswered().timelineTells("CONCERN_ANSWERED");
        assertThat(robin.openTaskNames()).isEqualTo(tasks);
        robin.withdrawsConsent().endsAt("endEvent_closedWithoutConsent");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AFTER_RELEASE")
    void whoDiesWhileAwayIsNotWaitedFor(Stage stage) {
        stage.aCase(journeys)
                .isReported("TEMPORARILY_AWAY", "absence", "HOSPITAL")
                .isReported("DIED")
                .endsAt("endEvent_closedAfterDeath");
    }

    private static void assertClosed(TheCase robin, String reason) {
        assertThat(robin.record().status()).isEqualTo(Case.Status.CLOSED);
        assertThat(robin.record().closureReason()).isEqualTo(reason);
    }

    private void assertNoActivityIsOpen(TheCase robin) {
        assertThat(jdbc.sql("select state from care.placement where case_reference = :reference")
                        .param("reference", robin.reference().value())
                        .query(String.class)
                        .list())
                .allMatch(state -> state.equals("ENDED") || state.equals("DECLINED"));
    }

    /** The templates of what was or will be sent about the case. */
    private List<String> told(TheCase robin) {
        return jdbc.sql("""
                        select template from care.notification
                        where case_reference = :reference and withdrawn_at is null order by created_at
                        """)
                .param("reference", robin.reference().value())
                .query(String.class)
                .list();
    }

    private List<String> addresses(TheCase robin, String template) {
        return jdbc.sql("""
                        select recipient from care.notification where case_reference = :reference and template = :template
                        """)
                .param("reference", robin.reference().value())
                .param("template", template)
                .query(String.class)
                .list();
    }

    private static Map<String, Date> due(TheCase robin) {
        return robin.openTasks().stream()
                .collect(Collectors.toMap(Task::getTaskDefinitionKey, Task::getDueDate, (one, other) -> one));
    }
}
