package uk.throughcare.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.Referred;
import uk.throughcare.TheCase;
import uk.throughcare.custody.Whereabouts.Place;
import uk.throughcare.journey.Journey;

/**
 * One person's month, told in many orders and partly twice, through the door and the engine; it ends on Monday 1 March 2027. Half
 * of the times all is told at once, and worked off by several threads.
 */
@JourneyTest
class EventOrdersTest {

    private static final Instant NOW = Instant.parse("2027-03-01T12:00:00Z");
    private static final LocalDate LEAVES = LocalDate.of(2027, 11, 1);

    @Autowired
    Journeys journeys;

    @Autowired
    EventFeed feed;

    @Autowired
    PrisonerSearchStub search;

    @Autowired
    KnownWhereabouts whereabouts;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    private static List<Told> month() {
        return List.of(
                Told.released("SENT_TO_COURT", "LEI", hoursAgo(600)),
                Told.received("RETURN_FROM_COURT", "LEI", hoursAgo(590)),
                Told.released("TRANSFERRED", "LEI", hoursAgo(500)),
                Told.received("TRANSFERRED", "MDI", hoursAgo(495)),
                Told.datesChanged(hoursAgo(400)),
                Told.released("RELEASED", "MDI", hoursAgo(300)),
                Told.received("ADMISSION", "BXI", hoursAgo(200)),
                Told.released("TRANSFERRED", "BXI", hoursAgo(100)),
                Told.received("TRANSFERRED", "WEI", hoursAgo(95)),
                Told.datesChanged(hoursAgo(90)),
                Told.released("RELEASED_TO_HOSPITAL", "WEI", hoursAgo(10)));
    }

    @AfterEach
    void backToNow() {
        journeys.timeIsNowAgain();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    void everyOrderEndsAtTheSame(int seed) {
        journeys.timeIs(hoursAgo(700));
        Referred person = Referred.aPersonIn("LEI").leavingOn(LEAVES.plusDays(30));
        String number = String.valueOf(person.answers().get("prisonNumber"));
        search.knows(number, LEAVES, null);
        TheCase robin = journeys.refer(person);
        journeys.timeIs(NOW);

        List<Told> told = inOrder(seed).stream().map(event -> event.of(number)).toList();
        if (seed % 2 == 0) {
            told.forEach(event -> tellsAndWorks(event, robin));
        } else {
            told.forEach(event -> feed.sends(event.message()));
            told.forEach(feed::outcomeOf);
            robin.backgroundWorkIsDone();
        }

        robin.isHeldBy("WEI");
        assertThat(robin.record().inCustody()).isTrue();
        assertThat(robin.record().releaseDate()).isEqualTo(LEAVES);
        assertThat(whereabouts.of(robin.record()))
                .isEqualTo(new Whereabouts(Place.AWAY, "WEI", Absence.HOSPITAL, hoursAgo(10)));
        assertThat(runtime.getVariable(robin.map(), Journey.TEAM.name())).isEqualTo("WEI");
        assertThat(runtime.getVariable(robin.map(), Journey.IN_CUSTODY.name())).isEqualTo(true);
        assertThat(runtime.getVariable(robin.map(), Journey.RELEASED.name())).isIn(false, null);
        assertThat(robin.open("userTask_allocateLinkWorker").getTenantId()).isEqualTo("WEI");
        assertThat(management.createJobQuery().withException().count()).isZero();
    }

    private void tellsAndWorks(Told event, TheCase robin) {
        feed.tells(event);
        robin.backgroundWorkIsDone();
    }

    /** The first as it happened, each other shuffled and partly told twice. */
    private static List<Told> inOrder(int seed) {
        List<Told> told = new ArrayList<>(month());
        if (seed > 0) {
            Random chance = new Random(seed);
            Collections.shuffle(told, chance);
            told.addAll(month().subList(seed, seed + 3));
            Collections.rotate(told, seed);
        }
        return told;
    }

    private static Instant hoursAgo(int hours) {
        return NOW.minus(Duration.ofHours(hours));
    }
}
