package uk.throughcare.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.Referred;
import uk.throughcare.TheCase;
import uk.throughcare.cases.Timeline;

/** What the prisons tell moves the cases of those who are told of; it is Monday 1 March 2027. */
@JourneyTest
class EventsMoveCasesTest {

    private static final Instant NOW = Instant.parse("2027-03-01T12:00:00Z");

    @Autowired
    Journeys journeys;

    @Autowired
    EventFeed feed;

    @Autowired
    Timeline timeline;

    private Referred person;
    private TheCase robin;

    @BeforeEach
    void aPersonInLeeds() {
        journeys.timeIs(NOW.minusSeconds(7 * 86_400));
        person = Referred.aPersonIn("LEI");
        robin = journeys.refer(person);
        journeys.timeIs(NOW);
    }

    @AfterEach
    void backToNow() {
        journeys.timeIsNowAgain();
    }

    @Test
    void whoIsReleasedIsHandedOver() {
        assertThat(tells(Told.released("RELEASED", "LEI", minutesAgo(1)))).isEqualTo("CHANGED");

        robin.timelineTells("RELEASED");
        robin.open("userTask_chooseCommunityTeam");
        assertThat(robin.record().releaseDate()).isEqualTo("2027-03-01");
    }

    @Test
    void whoIsOnTheWayToAnotherPrisonStaysUntilItHasReceivedThem() {
        assertThat(tells(Told.released("TRANSFERRED", "LEI", minutesAgo(60)))).isEqualTo("NOTHING_NEW");
        robin.isHeldBy("LEI");

        assertThat(tells(Told.received("TRANSFERRED", "MDI", minutesAgo(1)))).isEqualTo("CHANGED");
        robin.isHeldBy("MDI").timelineTells("MOVED_PRISON", "CASE_MOVED");
        assertThat(robin.open("userTask_allocateLinkWorker").getTenantId()).isEqualTo("MDI");
    }

    @ParameterizedTest
    @CsvSource({
        "SENT_TO_COURT, COURT, RETURN_FROM_COURT",
        "RELEASED_TO_HOSPITAL, HOSPITAL, TEMPORARY_ABSENCE_RETURN",
        "TEMPORARY_ABSENCE_RELEASE, TEMPORARY_RELEASE, TEMPORARY_ABSENCE_RETURN"
    })
    void whoIsAwayComesBack(String leaves, Absence absence, String returns) {
        assertThat(tells(Told.released(leaves, "LEI", minutesAgo(60)))).isEqualTo("CHANGED");
        assertThat(detail("TEMPORARILY_AWAY")).containsEntry("absence", absence.name());

        assertThat(tells(Told.received(returns, "LEI", minutesAgo(1)))).isEqualTo("CHANGED");
        robin.isHeldBy("LEI").timelineTells("BACK");
    }

    @Test
    void whoIsReceivedElsewhereWhileAwayIsBackAndMoves() {
        tells(Told.released("SENT_TO_COURT", "LEI", minutesAgo(60)));
        tells(Told.received("TRANSFERRED", "MDI", minutesAgo(1)));

        robin.isHeldBy("MDI").timelineTells("TEMPORARILY_AWAY", "BACK", "MOVED_PRISON");
    }

    @Test
    void whoIsFreedAtCourtIsBackAndReleased() {
        tells(Told.released("SENT_TO_COURT", "LEI", minutesAgo(60)));
        tells(Told.released("RELEASED", "LEI", minutesAgo(1)));

        robin.timelineTells("BACK", "RELEASED");
    }

    @Test
    void whoDiedIsNotReleased() {
        assertThat(tells(Told.died(minutesAgo(1)))).isEqualTo("CHANGED");

        robin.timelineTells("DIED");
        assertThat(robin.timesToldInTimeline("RELEASED")).isZero();
        assertThat(tells(Told.received("ADMISSION", "MDI", minutesAgo(0)))).isEqualTo("NO_OPEN_CASE");
    }

    @Test
    void whoIsReceivedFromTheCommunityMovesToThatPrison() {
        Referred outside = Referred.aPersonOnProbationWith("PDU-LEEDS");
        TheCase sam = journeys.refer(outside);
        String crn = String.valueOf(outside.answers().get("crn"));

        assertThat(feed.tells(Told.received("ADMISSION", "MDI", minutesAgo(1)).ofProbation(crn)))
                .isEqualTo("CHANGED");

        sam.backgroundWorkIsDone().isHeldBy("MDI").timelineTells("RECEIVED_INTO_CUSTODY", "CASE_MOVED");
        assertThat(sam.record().inCustody()).isTrue();
    }

    @Test
    void aReleaseThatIsToldAfterTheRecallUndoesNothing() {
        assertThat(tells(Told.received("ADMISSION", "MDI", minutesAgo(1)))).isEqualTo("CHANGED");
        assertThat(tells(Told.released("RELEASED", "LEI", minutesAgo(60)))).isEqualTo("NOTHING_NEW");

        robin.isHeldBy("MDI");
        assertThat(robin.timesToldInTimeline("RELEASED")).isZero();
    }

    @Test
    void whatHappenedBeforeTheReferralChangesNothing() {
        assertThat(tells(Told.received("TRANSFERRED", "MDI", NOW.minus(Duration.ofDays(9)))))
                .isEqualTo("NOTHING_NEW");
        robin.isHeldBy("LEI");
    }

    @Test
    void whatStaffReportedOnALaterDayCounts() {
        robin.isReported("MOVED_PRISON", "toPrison", "MDI", "on", "2027-03-01");

        assertThat(tells(Told.received("TRANSFERRED", "WEI", NOW.minus(Duration.ofDays(1)))))
                .isEqualTo("NOTHING_NEW");
        robin.isHeldBy("MDI");
        assertThat(tells(Told.received("TRANSFERRED", "WEI", minutesAgo(1)))).isEqualTo("CHANGED");
        robin.isHeldBy("WEI");
    }

    @Test
    void aPrisonWithoutATeamLeavesTheCaseWhereItIs() {
        assertThat(tells(Told.received("TRANSFERRED", "BXI", minutesAgo(60)))).isEqualTo("CHANGED");
        robin.isHeldBy("LEI").timelineTells("MOVED_PRISON", "NO_TEAM_THERE");
        assertThat(detail("NO_TEAM_THERE")).containsEntry("prison", "BXI");

        tells(Told.received("TRANSFERRED", "MDI", minutesAgo(1)));
        robin.isHeldBy("MDI");
    }

    @Test
    void everyOpenCaseOfThePersonIsTold() {
        TheCase other =
                journeys.refer(person).completes("userTask_decideAboutTheDuplicate", "duplicateDecision", "NEW_CASE");

        tells(Told.received("TRANSFERRED", "MDI", minutesAgo(1)));

        robin.isHeldBy("MDI");
        other.isHeldBy("MDI");
    }

    private String tells(Told event) {
        return feed.tells(event.of(String.valueOf(person.answers().get("prisonNumber"))));
    }

    private Map<String, Object> detail(String what) {
        return timeline.of(robin.reference()).stream()
                .filter(entry -> entry.what().equals(what))
                .findFirst()
                .orElseThrow()
                .detail();
    }

    private static Instant minutesAgo(int minutes) {
        return NOW.minus(Duration.ofMinutes(minutes));
    }
}
