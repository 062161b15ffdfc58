package uk.throughcare.restriction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static uk.throughcare.Referred.aPersonIn;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.Referred;
import uk.throughcare.TheCase;
import uk.throughcare.cases.Case;
import uk.throughcare.cases.NamedCases;
import uk.throughcare.journey.Refused;
import uk.throughcare.teams.Account;
import uk.throughcare.teams.Accounts;
import uk.throughcare.teams.Circles;
import uk.throughcare.teams.Role;
import uk.throughcare.teams.Team;
import uk.throughcare.teams.Teams;

/** A case that is kept to the people named for it. Which door shows it to whom, the table of accesses says. */
@JourneyTest
class RestrictionTest {

    @Autowired
    Journeys journeys;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Accounts accounts;

    @Autowired
    Circles circles;

    @Autowired
    Teams teams;

    @Autowired
    NamedCases named;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private String duty;
    private String senior;
    private String worker;
    private String colleague;
    private String manager;

    @BeforeEach
    void whoWorksInLeeds() {
        duty = journeys.staff(Role.SAFEGUARDING_DUTY, "LEI");
        senior = journeys.staff(Role.SENIOR_LINK_WORKER, "LEI");
        worker = journeys.staff(Role.LINK_WORKER, "LEI");
        colleague = journeys.anotherLinkWorker("LEI");
        manager = journeys.another(Role.MANAGER, "LEI");
    }

    @AfterEach
    void backToNow() {
        journeys.timeIsNowAgain();
    }

    private TheCase restricted() {
        TheCase robin = journeys.refer(aPersonIn("LEI")).isAllocated();
        return robin.isRestrictedTo(robin.record().linkWorker());
    }

    @Test
    void whoeverIsNotNamedSeesItInNoListAndNoCount() {
        TheCase robin = journeys.refer(aPersonIn("LEI")).isAllocated().isMet();
        assertThat(seenBy(colleague, robin)).isOne();
        assertThat(rememberedFor(manager, robin)).isPositive();

        robin.isRestrictedTo(robin.record().linkWorker());

        assertThat(seenBy(colleague, robin)).isZero();
        assertThat(seenBy(manager, robin)).isZero();
        assertThat(rememberedFor(manager, robin)).isZero();
        assertThat(seenBy(robin.record().linkWorker(), robin)).isOne();
        assertThat(seenBy(senior, robin)).isOne();
        assertThatThrownBy(() -> journeys.as(
                        colleague, () -> named.named(robin.reference().value())))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("there is no case");
    }

    @Test
    void nothingThatTheEngineKeepsOfItIsLeftWithTheTeam() {
        TheCase robin = journeys.refer(aPersonIn("LEI")).isAllocated().isMet().isWorriedAboutBy(Role.LINK_WORKER);
        robin.concernIsAnswered();

        robin.isRestrictedTo(robin.record().linkWorker());

        assertThat(robin.tenants()).containsExactly(robin.record().team());
    }

    @Test
    void whatIsOpenGoesOnAsItIs() {
        TheCase robin = journeys.refer(aPersonIn("LEI")).isAllocated().isMissed();
        Task before = robin.open("userTask_makeFirstContact");
        List<String> timers = robin.timers();

        robin.isRestrictedTo(robin.record().linkWorker());

        Task after = robin.open("userTask_makeFirstContact");
        assertThat(after)
                .extracting(Task::getId, Task::getAssignee, Task::getDueDate)
                .containsExactly(before.getId(), before.getAssignee(), before.getDueDate());
        assertThat(robin.timers()).isEqualTo(timers);
        robin.isMissed().isMissed();
        assertThat(robin.openTaskNames()).doesNotContain("userTask_makeFirstContact");
    }

    @Test
    void whoIsNamedWorksItToTheEnd() {
        restricted()
                .timelineTells("CASE_RESTRICTED")
                .isMet()
                .saysWhatMatters()
                .agreesThePlan()
                .choosesActivities()
                .isIntroduced()
                .attends()
                .timeReaches("catchEvent_followUpDateReached")
                .isContactedAgain()
                .timeReaches("catchEvent_followUpDateReached")
                .isReviewed("nextStep", "FINISH")
                .closingSummaryIsWritten()
                .endsAt("endEvent_caseClosed");
    }

    @Test
    void aTaskThatSomebodyElseHasTakenIsFreeForThoseNamed() {
        TheCase robin = journeys.refer(aPersonIn("LEI")).isAllocated();
        String task = robin.open("userTask_makeFirstContact").getId();
        engine.getTaskService().setAssignee(task, colleague);

        robin.isRestrictedTo(robin.record().linkWorker());

        assertThat(robin.open("userTask_makeFirstContact").getAssignee()).isNull();
        robin.isMet();
    }

    @Test
    void itStaysRestrictedWhenThePersonMovesToAnotherPrison() {
        String receiving = journeys.staff(Role.SENIOR_LINK_WORKER, "MDI");
        String elsewhere = journeys.anotherLinkWorker("MDI");

        TheCase robin = restricted().movesTo("MDI");

        assertThat(circles.wholeTeam(robin.record().team())).isEqualTo("MDI");
        assertThat(circles.isCircle(robin.record().team())).isTrue();
        assertThat(seenBy(receiving, robin)).isOne();
        assertThat(seenBy(elsewhere, robin)).isZero();
        assertThat(seenBy(senior, robin)).isZero();
        robin.isAllocated().isMet();
        assertThat(circles.named(robin.record().team()))
                .contains(receiving, robin.record().linkWorker());
    }

    @Test
    void itStaysRestrictedWhenItIsHandedOverAtTheGate() {
        String receiving = journeys.staff(Role.SENIOR_LINK_WORKER, "PDU-LEEDS");
        String outside = journeys.anotherLinkWorker("PDU-LEEDS");
        TheCase robin = journeys.refer(
                        aPersonIn("LEI").leavingOn(journeys.today().plusDays(20)))
                .isAllocated();
        robin.timeReaches("catchEvent_handoverDateReached").handoverIsPreparedFor("PDU-LEEDS");
        assertThat(seenBy(outside, robin)).isOne();
        assertThat(seenBy(receiving, robin)).isOne();

        robin.isRestrictedTo(robin.record().linkWorker());
        assertThat(robin.open("userTask_acceptHandover").getTenantId()).startsWith("PDU-LEEDS-restricted-");
        assertThat(seenBy(receiving, robin)).isOne();
        robin.handoverIsAccepted();
        assertThat(seenBy(outside, robin)).isZero();
        robin.completes(
                        "userTask_arrangeFirstAppointment",
                        "appointmentOn",
                        journeys.today().plusDays(21).toString())
                .isReleased();

        assertThat(circles.wholeTeam(robin.record().team())).isEqualTo("PDU-LEEDS");
        assertThat(circles.isCircle(robin.record().team())).isTrue();
        assertThat(seenBy(outside, robin)).isZero();
        assertThat(seenBy(worker, robin)).isZero();
        assertThat(seenBy(receiving, robin)).isPositive();
    }

    @Test
    void endingTheRestrictionGivesItBackToTheTeam() {
        TheCase robin = restricted();

        robin.isOpenToTheTeamAgain().isHeldBy("LEI").timelineTells("RESTRICTION_ENDED");

        assertThat(robin.tenants()).containsExactly("LEI");
        assertThat(seenBy(colleague, robin)).isOne();
        robin.isMet();
    }

    @Test
    void othersAreNamedInPlaceOfThoseBefore() {
        TheCase robin = restricted();

        robin.isRestrictedTo(robin.record().linkWorker(), manager).timelineTells("OTHERS_NAMED");

        assertThat(rememberedFor(manager, robin)).isPositive();
        assertThat(circles.named(robin.record().team()))
                .containsExactlyInAnyOrder(
                        robin.record().linkWorker(), duty, journeys.staff(Role.MANAGER, "LEI"), manager, senior);
    }

    @Test
    void whoeverHasTheCaseMustBeNamed() {
        TheCase robin = journeys.refer(aPersonIn("LEI")).isAllocated();

        assertThatThrownBy(() -> robin.isRestrictedTo())
                .hasMessageContaining("people")
                .hasMessageContaining("name them too, or give the case to somebody else first");
        robin.isHeldBy("LEI");
    }

    @Test
    void aDutyOfficerAndAManagerMustBeNamed() {
        TheCase robin = journeys.refer(aPersonIn("LEI")).isAllocated();
        String boss = journeys.staff(Role.MANAGER, "LEI");

        assertThatThrownBy(() -> restricts(senior, robin, boss))
                .hasMessageContaining("people")
                .hasMessageContaining("name a safeguarding duty officer of the team");
        assertThatThrownBy(() -> restricts(senior, robin, duty))
                .hasMessageContaining("people")
                .hasMessageContaining("name a manager of the team");
    }

    private void restricts(String user, TheCase robin, String... people) {
        journeys.starts(
                "restrict-case",
                user,
                "reference",
                robin.reference().value(),
                "who",
                "NAMED",
                "people",
                Stream.concat(Stream.of(robin.record().linkWorker()), Stream.of(people))
                        .toList(),
                "restrictReason",
                "ASKED_FOR");
    }

    @Test
    void nobodyOfAnotherTeamIsNamed() {
        TheCase robin = journeys.refer(aPersonIn("LEI")).isAllocated();
        String both = "works.in.two.teams";
        accounts.create(
                new Account(both, "Two", "Teams", null, Set.of(Role.SENIOR_LINK_WORKER), Set.of("LEI", "MDI")),
                "throughcare");
        try {
            assertThatThrownBy(() -> restricts(both, robin, journeys.staff(Role.LINK_WORKER, "MDI")))
                    .hasMessageContaining("does not work in the team that holds the case");
        } finally {
            engine.getIdentityService().deleteUser(both);
        }
    }

    @Test
    void whatIsOpenToTheTeamCannotBeOpenedOnceMore() {
        TheCase robin = journeys.refer(aPersonIn("LEI")).isAllocated();

        assertThatThrownBy(robin::isOpenToTheTeamAgain).hasMessageContaining("the whole team sees this case already");
    }

    @Test
    void aNewReferralOfThePersonIsKeptToTheSamePeopleWhoDecideAboutIt() {
        Referred person = aPersonIn("LEI");
        TheCase robin = journeys.refer(person).isAllocated();
        robin.isRestrictedTo(robin.record().linkWorker());

        TheCase again = journeys.refer(person);

        assertThat(circles.isCircle(again.record().team())).isTrue();
        assertThat(circles.named(again.record().team()))
                .isEqualTo(circles.named(robin.record().team()));
        again.completes("userTask_decideAboutTheDuplicate", "duplicateDecision", "JOIN");
        assertThat(again.record().status()).isEqualTo(Case.Status.JOINED);
        assertThat(seenBy(colleague, again)).isZero();
        assertThat(rememberedFor(manager, again)).isZero();
    }

    @Test
    void whatThePersonHasOpenInTheTeamIsRestrictedTogether() {
        Referred person = aPersonIn("LEI");
        TheCase robin = journeys.refer(person).isAllocated();
        TheCase again = journeys.refer(person).waitsFor("userTask_decideAboutTheDuplicate");

        robin.isRestrictedTo(robin.record().linkWorker());

        assertThat(circles.isCircle(again.record().team())).isTrue();
        assertThat(seenBy(journeys.staff(Role.SENIOR_LINK_WORKER, "LEI"), again))
                .isOne();
        robin.isOpenToTheTeamAgain();
        again.isHeldBy("LEI");
    }

    @Test
    void aConcernReachesTheDutyOfficerWhoIsNamed() {
        TheCase robin = restricted().isWorriedAboutBy(Role.LINK_WORKER);

        assertThat(robin.open("userTask_respondToConcern").getTenantId())
                .isEqualTo(robin.record().team());
        robin.concernIsAnswered();
    }

    @Test
    void whoeverLeavesTheTeamSeesItNoLongerAndIsNotLetBackIn() {
        TheCase robin = restricted();
        String officer = "duty.who.leaves";
        accounts.create(officerIn(officer, "LEI"), "throughcare");
        try {
            robin.isRestrictedTo(robin.record().linkWorker(), officer);
            accounts.change(officerIn(officer, "LEI"));
            assertThat(circles.named(robin.record().team())).contains(officer);

            accounts.change(officerIn(officer, "MDI"));
            accounts.change(officerIn(officer, "LEI"));

            assertThat(circles.named(robin.record().team())).doesNotContain(officer);
            circles.led(robin.record().team());
            assertThat(circles.named(robin.record().team())).contains(duty);
        } finally {
            engine.getIdentityService().deleteUser(officer);
        }
    }

    private static Account officerIn(String id, String team) {
        return new Account(id, "Duty", "Officer", null, Set.of(Role.SAFEGUARDING_DUTY), Set.of(team));
    }

    @Test
    void aCircleIsNoTeamToChoose() {
        TheCase robin = restricted();
        String circle = robin.record().team();

        assertThat(teams.inService()).extracting(Team::id).doesNotContain(circle);
        assertThat(teams.find(circle))
                .map(Team::name)
                .isEqualTo(teams.find("LEI").map(Team::name));
    }

    @Test
    void aClosedCaseStaysRestrictedAndIsOpenedAgainForThoseNamed() {
        TheCase robin = restricted().isClosedEarly("MOVED_AWAY");

        assertThat(rememberedFor(manager, robin)).isZero();
        robin.isOpenedAgain();
        assertThat(seenBy(colleague, robin)).isZero();
        robin.movesTo("LEI").isAllocated().isMet();
    }

    @Test
    void whoeverWasWorkingOnItMeanwhileBeginsAgain() {
        TheCase robin = journeys.refer(aPersonIn("LEI")).isAllocated();

        CompletableFuture<TheCase> meanwhile = transaction.execute(restricting -> {
            robin.isRestrictedTo(robin.record().linkWorker());
            CompletableFuture<TheCase> working = CompletableFuture.supplyAsync(robin::isMet);
            await().until(() -> jdbc.sql("select exists (select from pg_locks where not granted)")
                    .query(Boolean.class)
                    .single());
            return working;
        });

        assertThatThrownBy(meanwhile::join).hasRootCauseInstanceOf(OptimisticLockingException.class);
        robin.isMet();
        assertThat(robin.tenants()).containsExactly(robin.record().team());
    }

    private long seenBy(String user, TheCase robin) {
        return journeys.as(
                user,
                () -> engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceBusinessKey(robin.reference().value())
                        .count());
    }

    private long rememberedFor(String user, TheCase robin) {
        return journeys.as(
                user,
                () -> engine.getHistoryService()
                                .createHistoricProcessInstanceQuery()
                                .processInstanceBusinessKey(robin.reference().value())
                                .count()
                        + engine.getHistoryService()
                                .createHistoricTaskInstanceQuery()
                                .processInstanceBusinessKey(robin.reference().value())
                                .count());
    }
}
