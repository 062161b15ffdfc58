package uk.throughcare.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.throughcare.Referred.aPersonOnProbationWith;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.TheCase;
import uk.throughcare.calendar.DeadlineTasks;
import uk.throughcare.calendar.WorkCalendar;
import uk.throughcare.cases.Cases;
import uk.throughcare.teams.Account;
import uk.throughcare.teams.Accounts;
import uk.throughcare.teams.Role;

/** In Wakefield only Maple and Oak have room, when they are there and as many days as they work. */
@JourneyTest
class WorkingTimeTest {

    private static final String TEAM = "PDU-WAKEFIELD";
    private static final String MAPLE = "working.maple";
    private static final String OAK = "working.oak";
    private static final String ALLOCATE = "userTask_allocateLinkWorker";
    private static final String ABSENCE = "record-absence";
    private static final String PATTERN = "set-working-pattern";
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
    WorkCalendar calendar;

    @Autowired
    DeadlineTasks deadlines;

    @Autowired
    AllocationFormFacts facts;

    @Autowired
    QueueWatch watch;

    @BeforeEach
    void onlyMapleAndOakHaveRoom() {
        account(MAPLE, "Maple");
        account(OAK, "Oak");
        journeys.nobodyHasRoom(TEAM);
    }

    @AfterEach
    void everybodyIsThereAgain() {
        journeys.timeIsNowAgain();
        for (String table : List.of("allocation_proposal", "room_queue", "worker", "working_pattern")) {
            jdbc.sql("delete from care." + table + " where team = :team")
                    .param("team", TEAM)
                    .update();
        }
        jdbc.sql("delete from care.absence where user_id in (:maple, :oak)")
                .param("maple", MAPLE)
                .param("oak", OAK)
                .update();
        jdbc.sql("update care.cases set link_worker = null where team = :team")
                .param("team", TEAM)
                .update();
    }

    @Test
    void whoIsAwayTodayIsNotProposedAndCanBeChosenAllTheSame() {
        carries(MAPLE, 10);
        carries(OAK, 9);
        isAway(MAPLE, today(), today().plusDays(1));

        TheCase one = refer();

        assertThat(proposedFor(one)).isEqualTo(OAK);
        assertThat(String.valueOf(facts.of(one.reference(), OAK).get("linkWorkers")))
                .contains("Maple Worker (away from ");
        assertThat(one.isAllocated("linkWorker", MAPLE, "overrideReason", "Knows the person")
                        .record()
                        .linkWorker())
                .isEqualTo(MAPLE);
    }

    @Test
    void whoIsAwayWhenTheFirstContactIsDueIsNotProposedEither() {
        LocalDate due = calendar.dayOf(deadlines.firstContact("SOON"));
        carries(MAPLE, 10);
        carries(OAK, 9);
        isAway(MAPLE, due, null);
        assertThat(proposedFor(refer())).isEqualTo(OAK);
    }

    @Test
    void whoIsAwayLaterIsProposed() {
        carries(MAPLE, 10);
        carries(OAK, 9);
        isAway(MAPLE, today().plusDays(60), null);
        assertThat(proposedFor(refer())).isEqualTo(MAPLE);
    }

    @Test
    void whereEverybodyIsAwayTheCaseWaitsUntilSomebodyIsBackSooner() {
        carries(MAPLE, FULL_SUPPORT);
        isAway(MAPLE, today(), null);
        TheCase one = refer().waitsFor();

        journeys.starts(ABSENCE, MAPLE, "what", "BACK", "backOn", today().toString());

        assertThat(proposedFor(one.waitsFor(ALLOCATE))).isEqualTo(MAPLE);
    }

    @Test
    void whenAnAbsenceIsOverTheCasesThatWaitAreTakenUp() {
        carries(MAPLE, FULL_SUPPORT);
        isAway(MAPLE, today(), today());
        TheCase one = refer().waitsFor();
        watch.look();
        one.waitsFor();

        journeys.timeIs(journeys.engineTime().plus(Duration.ofDays(1)));
        watch.look();

        assertThat(proposedFor(one.waitsFor(ALLOCATE))).isEqualTo(MAPLE);
    }

    @Test
    void aProposalDoesNotStandByItselfOnceWhoWasProposedIsAway() {
        carries(MAPLE, FULL_SUPPORT);
        TheCase one = refer();
        cases.accept(one.reference(), "HOLISTIC", "ROUTINE");
        isAway(MAPLE, today(), null);

        assertThat(facts.of(one.reference(), MAPLE))
                .extractingByKey("proposedLinkWorker")
                .isEqualTo("");
        one.timeReaches("boundaryEvent_proposalStands").waitsFor(ALLOCATE);
    }

    @Test
    void whoWorksPartOfTheWeekHasRoomForAPart() {
        carries(MAPLE, 20);
        carries(OAK, 9);
        works(MAPLE, "2");
        assertThat(proposedFor(refer())).isEqualTo(OAK);
        works(MAPLE, "2.5");
        assertThat(proposedFor(refer())).isEqualTo(MAPLE);
    }

    @Test
    void whoWorksMoreTakesUpTheCasesThatWait() {
        carries(MAPLE, FULL_SUPPORT);
        works(MAPLE, "4.5");
        TheCase one = refer().waitsFor();

        works(MAPLE, "5");

        assertThat(proposedFor(one.waitsFor(ALLOCATE))).isEqualTo(MAPLE);
    }

    @Test
    void aLinkWorkerSpeaksOfNobodyElse() {
        assertThatThrownBy(() ->
                        journeys.starts(ABSENCE, OAK, "what", "AWAY", "worker", MAPLE, "awayFrom", today().toString()))
                .hasMessageContaining("worker");
    }

    @Test
    void daysThatCannotBeAreRefused() {
        assertThatThrownBy(() -> isAway(MAPLE, today(), today().minusDays(1))).hasMessageContaining("awayTo");
        assertThatThrownBy(() -> journeys.starts(ABSENCE, MAPLE, "what", "BACK", "backOn", today().toString()))
                .hasMessageContaining("backOn");
        assertThatThrownBy(() -> works(MAPLE, "5.5")).hasMessageContaining("daysPerWeek");
    }

    private TheCase refer() {
        return journeys.refer(aPersonOnProbationWith(TEAM));
    }

    /** The senior link worker says so. */
    private void isAway(String worker, LocalDate from, LocalDate to) {
        journeys.starts(
                ABSENCE,
                journeys.staff(Role.SENIOR_LINK_WORKER, TEAM),
                "what",
                "AWAY",
                "worker",
                worker,
                "awayFrom",
                from.toString(),
                "awayTo",
                to == null ? null : to.toString());
    }

    private void works(String worker, String days) {
        journeys.starts(
                PATTERN,
                journeys.staff(Role.SENIOR_LINK_WORKER, TEAM),
                "worker",
                TEAM + ":" + worker,
                "daysPerWeek",
                new BigDecimal(days).doubleValue());
    }

    private LocalDate today() {
        return journeys.today();
    }

    private String proposedFor(TheCase one) {
        return jdbc.sql("select link_worker from care.allocation_proposal where case_reference = :reference")
                .param("reference", one.reference().value())
                .query(String.class)
                .single();
    }

    private void carries(String worker, int points) {
        journeys.carries(worker, TEAM, points);
    }

    private void account(String id, String name) {
        if (!accounts.exists(id)) {
            accounts.create(
                    new Account(id, name, "Worker", null, Set.of(Role.LINK_WORKER), Set.of(TEAM)), "a test password");
        }
    }
}
