package uk.throughcare.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.throughcare.JourneyTest;
import uk.throughcare.cases.Attempt;
import uk.throughcare.cases.ExampleCases;
import uk.throughcare.connection.Introduction.ProviderAnswer;
import uk.throughcare.connection.Placement.EndReason;
import uk.throughcare.connection.Placement.State;
import uk.throughcare.directory.Places;
import uk.throughcare.directory.Services;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.Refused;

/** Nobody gets a place where there is none; each test has a choir of its own. */
@JourneyTest
class FullActivitiesTest {

    @Autowired
    Connecting connecting;

    @Autowired
    ConnectionFacts facts;

    @Autowired
    ActivityPlacements placements;

    @Autowired
    Services services;

    @Autowired
    Places places;

    @Autowired
    ExampleCases examples;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private int choir;
    private CaseReference robin;
    private CaseReference sam;

    @BeforeEach
    void twoWantToSing() {
        services.load(Services.EXAMPLES);
        choir = jdbc.sql("""
                        insert into care.service_listing (name, provider, place, days, description)
                        values ('Choir', 'Somebody (invented)', 'ONLINE', 'Monday', '') returning id
                        """).query(Integer.class).single();
        robin = examples.openedDaysAgo(3, "LEI");
        sam = examples.openedDaysAgo(3, "LEI");
        List.of(robin, sam)
                .forEach(singer -> connecting.choose(
                        singer, new ActivityChoice(List.of(choir), null, ActivityChoice.MayTell.NO, null)));
    }

    @AfterEach
    void theChoirIsNoLongerListed() {
        jdbc.sql("update care.service_listing set status = 'HIDDEN' where id = :choir")
                .param("choir", choir)
                .update();
    }

    @Test
    void aPlaceIsTakenFromTheAnswerUntilTheEnd() {
        hasPlaces(1);
        assertThat(accepts(robin, null)).isEqualTo(State.ACCEPTED);
        assertThatThrownBy(() -> accepts(sam, null))
                .isInstanceOf(Refused.class)
                .hasMessage(
                        "placesNow: Choir has no place left (1 of 1 are taken): offer the waiting list, or raise the"
                                + " number of places");
        assertThat(answers(sam, new Introduction(ProviderAnswer.WAITING, null, null, 6, null)))
                .isEqualTo(State.WAITING);

        connecting.attended(
                robin,
                placement(robin),
                new Attendance(
                        today(), Attempt.Outcome.ATTENDED, null, null, Attendance.More.ENDED, EndReason.COMPLETED));
        assertThat(accepts(sam, null)).isEqualTo(State.ACCEPTED);
    }

    @Test
    void whoeverAcceptsCanRaiseTheNumberOfPlaces() {
        hasPlaces(1);
        accepts(robin, null);
        assertThatThrownBy(() -> accepts(sam, 1)).hasMessageContaining("no place left (1 of 1 are taken)");

        assertThat(accepts(sam, 2)).isEqualTo(State.ACCEPTED);
        assertThat(places.of(choir)).isEqualTo(new Places.Room(2, 2));
    }

    @Test
    void aNumberThatIsStillTooSmallIsNotKept() {
        hasPlaces(5);
        accepts(robin, null);

        assertThatThrownBy(() -> transaction.execute(status -> accepts(sam, 1)))
                .hasMessageContaining("no place left (1 of 1 are taken)");
        assertThat(places.of(choir)).isEqualTo(new Places.Room(5, 1));
    }

    @Test
    void whereTheNumberIsNotKnownEverybodyGetsAPlace() {
        assertThat(accepts(robin, null)).isEqualTo(State.ACCEPTED);
        assertThat(accepts(sam, null)).isEqualTo(State.ACCEPTED);
        assertThat(placesShown()).isEqualTo("");
    }

    @Test
    void whoAnswersSeesHowManyPlacesAreLeft() {
        hasPlaces(2);
        accepts(robin, null);
        assertThat(placesShown()).isEqualTo("Places left: 1 of 2.");

        accepts(sam, null);
        assertThat(placesShown()).isEqualTo("No place is left: 2 of 2 are taken.");
    }

    @Test
    void ofTwoWhoAcceptTheLastPlaceAtTheSameMomentOneGetsIt() {
        hasPlaces(1);

        assertThatThrownBy(() -> new SameMoment(transaction, jdbc)
                        .of(() -> accepts(robin, null), () -> transaction.execute(status -> accepts(sam, null))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("no place left (1 of 1 are taken)");
        assertThat(places.of(choir)).isEqualTo(new Places.Room(1, 1));
        assertThat(connecting.get(sam, placement(sam)).isUnanswered()).isTrue();
    }

    private void hasPlaces(int capacity) {
        places.change(choir, capacity);
    }

    private State accepts(CaseReference singer, @Nullable Integer placesNow) {
        return answers(singer, new Introduction(ProviderAnswer.ACCEPTED, today(), placesNow, null, null));
    }

    private State answers(CaseReference singer, Introduction answer) {
        return connecting.answered(singer, placement(singer), answer);
    }

    private int placement(CaseReference singer) {
        return placements.of(singer).get(0).id();
    }

    private Object placesShown() {
        return facts.ofPlacement(sam, placement(sam)).get("activityPlaces");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
