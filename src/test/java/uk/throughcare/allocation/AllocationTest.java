package uk.throughcare.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.throughcare.Referred.aPersonIn;
import static uk.throughcare.Referred.aPersonOnProbationWith;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.TheCase;
import uk.throughcare.cases.Case;
import uk.throughcare.cases.Cases;
import uk.throughcare.cases.Timeline;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.teams.Account;
import uk.throughcare.teams.Accounts;
import uk.throughcare.teams.Circles;
import uk.throughcare.teams.Role;

/** In Wakefield, where no other test refers: Ash and Beech carry what each test says, nobody else carries anything. */
@JourneyTest
class AllocationTest {

    private static final String TEAM = "PDU-WAKEFIELD";
    private static final String ASH = "allocation.ash";
    private static final String BEECH = "allocation.beech";
    private static final String ALLOCATE = "userTask_allocateLinkWorker";
    private static final String STANDS = "boundaryEvent_proposalStands";
    private static final int FULL_SUPPORT = 4;

    @Autowired
    Journeys journeys;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cases cases;

    @Autowired
    Timeline timeline;

    @Autowired
    LinkWorkerProposals proposals;

    @Autowired
    AllocationFormFacts facts;

    @Autowired
    RoomQueue queue;

    @Autowired
    CaseloadWeighing weighing;

    @Autowired
    Circles circles;

    @BeforeEach
    void nobodyHasRoomButAshAndBeech() {
        account(ASH, "Ash");
        account(BEECH, "Beech");
        journeys.nobodyHasRoom(TEAM);
    }

    @AfterEach
    void nobodyWaitsAnyLonger() {
        jdbc.sql("delete from care.allocation_proposal where team = :team")
                .param("team", TEAM)
                .update();
        jdbc.sql("delete from care.room_queue where team = :team")
                .param("team", TEAM)
                .update();
        jdbc.sql("delete from care.worker where team = :team")
                .param("team", TEAM)
                .update();
        jdbc.sql("update care.cases set link_worker = null where team = :team")
                .param("team", TEAM)
                .update();
    }

    @Test
    void whoHasTheMostRoomIsProposed() {
        carries(ASH, 10);
        carries(BEECH, 11);
        assertThat(proposedFor(refer())).isEqualTo(BEECH);
    }

    @Test
    void withTheSameRoomTheOrderOfIdsDecides() {
        carries(ASH, 10);
        carries(BEECH, 10);
        assertThat(proposedFor(refer())).isEqualTo(ASH);
    }

    @Test
    void aCaseTakesRoomByItsSupportModel() {
        carries(ASH, 8);
        carries(BEECH, 7);
        TheCase first = refer().isAllocated();
        assertThat(first.record().linkWorker()).isEqualTo(ASH);

        CaseReference next = refer().reference();
        cases.accept(first.reference(), "SIGNPOSTING", "ROUTINE");
        assertThat(roomOf(ASH, next)).isEqualTo(7);
        cases.accept(first.reference(), "LIGHT", "ROUTINE");
        assertThat(roomOf(ASH, next)).isEqualTo(6);
        cases.accept(first.reference(), "HOLISTIC", "ROUTINE");
        assertThat(roomOf(ASH, next)).isEqualTo(4);
    }

    @Test
    void roomThatIsProposedIsNotProposedTwice() {
        carries(ASH, FULL_SUPPORT);
        carries(BEECH, FULL_SUPPORT);
        assertThat(proposedFor(refer())).isEqualTo(ASH);
        assertThat(proposedFor(refer())).isEqualTo(BEECH);
        refer().waitsFor();
    }

    @Test
    void theProposalCanBeConfirmedAsItIs() {
        carries(BEECH, FULL_SUPPORT);
        TheCase one = refer().isAllocated();

        assertThat(one.record().linkWorker()).isEqualTo(BEECH);
        assertThat(one.open("userTask_makeFirstContact").getAssignee()).isEqualTo(BEECH);
        assertThat(detailOf(one)).containsOnly(Map.entry("linkWorker", BEECH), Map.entry("proposed", BEECH));
    }

    @Test
    void somebodyElseIsChosenWithAReason() {
        carries(BEECH, FULL_SUPPORT);
        TheCase one = refer();

        assertThatThrownBy(() -> one.isAllocated("linkWorker", ASH, "overrideReason", null))
                .hasMessageContaining("overrideReason");
        one.waitsFor(ALLOCATE).isAllocated("linkWorker", ASH, "overrideReason", "Knows the person");

        assertThat(one.record().linkWorker()).isEqualTo(ASH);
        assertThat(detailOf(one)).containsOnly(Map.entry("linkWorker", ASH), Map.entry("proposed", BEECH));
    }

    @Test
    void onlyLinkWorkersOfTheTeamCanBeChosen() {
        carries(BEECH, FULL_SUPPORT);
        TheCase one = refer();
        account("allocation.elsewhere", "Cedar", "LEI");

        assertThatThrownBy(
                        () -> one.isAllocated("linkWorker", "allocation.elsewhere", "overrideReason", "Is very good"))
                .hasMessageContaining("linkWorker");
    }

    @Test
    void whereNobodyHasRoomTheCaseWaitsUntilACaseCloses() {
        carries(ASH, FULL_SUPPORT);
        TheCase first = refer().isAllocated();
        TheCase second = refer().waitsFor().timelineTells("WAITING_FOR_ROOM");

        cases.close(first.reference(), "COMPLETED", "SUPPORT_COMPLETED");

        second.waitsFor(ALLOCATE);
        assertThat(proposedFor(second)).isEqualTo(ASH);
        assertThat(queue.of(TEAM)).isEmpty();
    }

    @Test
    void aCaseThatIsRestrictedKeepsItsTurnAndWhoeverGetsItIsNamed() {
        carries(ASH, FULL_SUPPORT);
        TheCase first = refer().isAllocated();
        TheCase second = refer().waitsFor();
        second.isRestrictedTo();

        cases.close(first.reference(), "COMPLETED", "SUPPORT_COMPLETED");

        second.waitsFor(ALLOCATE);
        assertThat(proposedFor(second)).isEqualTo(ASH);
        second.isAllocated();
        assertThat(circles.named(second.record().team())).contains(ASH);
    }

    @Test
    void whatIsRestrictedToOthersStaysOutOfCounts() {
        carries(ASH, 2 * FULL_SUPPORT);
        TheCase robin = refer().isAllocated();
        robin.isRestrictedTo(ASH);
        TheCase next = refer();

        assertThat(weighing.candidates(next.record()).stream()
                        .filter(candidate -> candidate.userId().equals(ASH)))
                .extracting(Candidate::cases)
                .containsExactly(0);
    }

    @Test
    void roomIsMadeTooWhenACaseMovesAway() {
        carries(ASH, FULL_SUPPORT);
        TheCase first = refer().isAllocated();
        TheCase second = refer().waitsFor();

        cases.moveTo(first.reference(), "PDU-LEEDS", false);

        second.waitsFor(ALLOCATE);
    }

    @Test
    void theMostUrgentGetsRoomFirstAndThenTheOldest() {
        CaseReference old = waiting("ROUTINE", 30);
        CaseReference older = waiting("ROUTINE", 40);
        CaseReference urgent = waiting("URGENT", 1);
        CaseReference soon = waiting("SOON", 50);

        assertThat(queue.of(TEAM)).containsExactly(urgent, soon, older, old);
    }

    @Test
    void noSmallCaseOvertakesABigOne() {
        carries(ASH, FULL_SUPPORT);
        refer().isAllocated();
        TheCase big = refer().waitsFor();
        TheCase small = refer().waitsFor();
        cases.accept(big.reference(), "HOLISTIC", "URGENT");
        cases.accept(small.reference(), "SIGNPOSTING", "ROUTINE");

        carries(ASH, FULL_SUPPORT + 2);
        queue.roomMade(TEAM);

        big.waitsFor();
        small.waitsFor();
        assertThat(queue.of(TEAM)).containsExactly(big.reference(), small.reference());
    }

    @Test
    void afterAWhileTheSeniorLinkWorkerDecidesThoughNobodyHasRoom() {
        try {
            TheCase one =
                    refer().waitsFor().timeReaches("catchEvent_queueReview").waitsFor(ALLOCATE);
            assertThat(facts.of(one.reference(), null))
                    .hasEntrySatisfying(
                            "allocationAdvice",
                            advice -> assertThat(advice.toString()).contains("Nobody in the team has room"));

            one.isAllocated("linkWorker", BEECH);

            assertThat(one.record().linkWorker()).isEqualTo(BEECH);
            assertThat(queue.of(TEAM)).isEmpty();
        } finally {
            journeys.timeIsNowAgain();
        }
    }

    @Test
    void whereTheTeamLetsItTheProposalForARoutineCaseStandsByItself() {
        carries(BEECH, FULL_SUPPORT);
        try {
            TheCase one = routine();
            assertThat(facts.of(one.reference(), BEECH))
                    .extractingByKey("allocationAdvice")
                    .asString()
                    .contains("stands by itself");

            one.timeReaches(STANDS).waitsFor("userTask_makeFirstContact").timelineTells("PROPOSAL_STOOD_BY_ITSELF");

            assertThat(one.record().linkWorker()).isEqualTo(BEECH);
            assertThat(one.open("userTask_makeFirstContact").getAssignee()).isEqualTo(BEECH);
            assertThat(detailOf(one)).containsOnly(Map.entry("linkWorker", BEECH), Map.entry("proposed", BEECH));
        } finally {
            journeys.timeIsNowAgain();
        }
    }

    @Test
    void inOtherTeamsTheSeniorLinkWorkerIsWaitedFor() {
        try {
            TheCase one = journeys.refer(aPersonIn("MDI")).timeReaches(STANDS).waitsFor(ALLOCATE);

            assertThat(one.isAllocated().timesToldInTimeline("PROPOSAL_STOOD_BY_ITSELF"))
                    .isZero();
        } finally {
            journeys.timeIsNowAgain();
        }
    }

    @Test
    void aPressingCaseOrOneForWhichNobodyHasRoomIsDecidedBySomebody() {
        carries(BEECH, FULL_SUPPORT);
        TheCase urgent = refer();
        cases.accept(urgent.reference(), "HOLISTIC", "URGENT");
        TheCase withoutRoom = routine();
        try {
            urgent.timeReaches(STANDS).waitsFor(ALLOCATE);
            withoutRoom
                    .timeReaches("catchEvent_queueReview")
                    .timeReaches(STANDS)
                    .waitsFor(ALLOCATE);
        } finally {
            journeys.timeIsNowAgain();
        }
    }

    @Test
    void theFormShowsTheThreeBestWithReasons() {
        carries(ASH, 10);
        carries(BEECH, 2);
        TheCase one = refer();

        Map<String, Object> shown = new HashMap<>(facts.of(one.reference(), ASH));
        assertThat(shown)
                .containsEntry("proposedLinkWorker", ASH)
                .containsEntry("linkWorker", ASH)
                .containsEntry("pointsNeeded", "4 points");
        assertThat((Iterable<?>) shown.get("proposals"))
                .element(0)
                .isEqualTo(Map.of(
                        "name", "Ash Worker", "room", "10 of 10 points", "reason", "Has no cases yet; this one fits"));
        assertThat((Iterable<?>) shown.get("proposals"))
                .element(1)
                .isEqualTo(Map.of(
                        "name",
                        "Beech Worker",
                        "room",
                        "2 of 2 points",
                        "reason",
                        "Has no cases yet; no room for this one"));
    }

    private TheCase refer() {
        return journeys.refer(aPersonOnProbationWith(TEAM));
    }

    private TheCase routine() {
        TheCase one = refer();
        cases.accept(one.reference(), "HOLISTIC", "ROUTINE");
        return one;
    }

    private CaseReference waiting(String priority, int days) {
        Case one = refer().record();
        cases.accept(one.reference(), "HOLISTIC", priority);
        jdbc.sql(
                        "update care.cases set opened_at = opened_at - make_interval(days => :days) where reference = :reference")
                .param("days", days)
                .param("reference", one.reference().value())
                .update();
        return one.reference();
    }

    private String proposedFor(TheCase one) {
        return jdbc.sql("select link_worker from care.allocation_proposal where case_reference = :reference")
                .param("reference", one.reference().value())
                .query(String.class)
                .single();
    }

    private int roomOf(String worker, CaseReference next) {
        return proposals.candidates(next).stream()
                .filter(candidate -> candidate.userId().equals(worker))
                .findFirst()
                .orElseThrow()
                .room();
    }

    private Map<String, Object> detailOf(TheCase one) {
        return timeline.of(one.reference()).stream()
                .filter(entry -> entry.what().equals("LINK_WORKER_ALLOCATED"))
                .findFirst()
                .orElseThrow()
                .detail();
    }

    private void carries(String worker, int points) {
        journeys.carries(worker, TEAM, points);
    }

    private void account(String id, String name) {
        account(id, name, TEAM);
    }

    private void account(String id, String name, String team) {
        if (!accounts.exists(id)) {
            accounts.create(
                    new Account(id, name, "Worker", null, Set.of(Role.LINK_WORKER), Set.of(team)), "a test password");
        }
    }
}
