package uk.throughcare.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.Referred;
import uk.throughcare.TheCase;

/** An event says that release dates may be others; the prisoner search says which. It is Monday 1 March 2027. */
@JourneyTest
class ReleaseDatesTest {

    private static final Instant NOW = Instant.parse("2027-03-01T12:00:00Z");
    private static final LocalDate KNOWN = LocalDate.of(2027, 12, 1);
    private static final LocalDate OTHER = LocalDate.of(2027, 10, 1);

    @Autowired
    Journeys journeys;

    @Autowired
    EventFeed feed;

    @Autowired
    PrisonerSearchStub search;

    private String number;
    private TheCase robin;

    @BeforeEach
    void aPersonInLeeds() {
        journeys.timeIs(NOW.minusSeconds(7 * 86_400));
        Referred person = Referred.aPersonIn("LEI").leavingOn(KNOWN);
        number = String.valueOf(person.answers().get("prisonNumber"));
        robin = journeys.refer(person);
        journeys.timeIs(NOW);
    }

    @AfterEach
    void backToNow() {
        journeys.timeIsNowAgain();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "prison-offender-events.prisoner.sentence-dates-changed",
                "calculate-release-dates.prisoner.changed",
                "prisoner-offender-search.prisoner.convicted-status-changed",
                "prisoner-offender-search.prisoner.received"
            })
    void theDateIsAskedForAgain(String event) {
        search.knows(number, KNOWN.plusDays(9), OTHER);

        assertThat(feed.tells(Told.event(event, NOW.minusSeconds(60)).of(number)))
                .isEqualTo("CHANGED");

        assertThat(robin.record().releaseDate()).isEqualTo(OTHER);
        robin.timelineTells("RELEASE_DATE_CHANGED");
    }

    @Test
    void theSameDateIsNoChange() {
        search.knows(number, KNOWN, null);
        assertThat(datesChange()).isEqualTo("NOTHING_NEW");
        assertThat(robin.timesToldInTimeline("RELEASE_DATE_CHANGED")).isZero();
    }

    @Test
    void aDateCanBecomeUnknown() {
        search.knows(number, null, null);
        assertThat(datesChange()).isEqualTo("CHANGED");
        assertThat(robin.record().releaseDate()).isNull();
    }

    @Test
    void aDateThatHasPassedTellsNothing() {
        search.knows(number, LocalDate.of(2027, 2, 28), null);
        assertThat(datesChange()).isEqualTo("NOTHING_NEW");
        assertThat(robin.record().releaseDate()).isEqualTo(KNOWN);
    }

    @Test
    void whomTheSearchDoesNotKnowKeepsTheDate() {
        assertThat(datesChange()).isEqualTo("NOTHING_NEW");
        assertThat(robin.record().releaseDate()).isEqualTo(KNOWN);
    }

    @Test
    void whoIsOutHasNoOtherReleaseDate() {
        search.knows(number, OTHER, null);
        feed.tells(Told.released("RELEASED", "LEI", NOW.minusSeconds(120)).of(number));

        assertThat(datesChange()).isEqualTo("NOTHING_NEW");
        assertThat(robin.record().releaseDate()).isEqualTo(LocalDate.of(2027, 3, 1));
    }

    @Test
    void whoIsReceivedGetsTheDateOfThisSentence() {
        search.knows(number, OTHER, null);
        feed.tells(Told.released("RELEASED", "LEI", NOW.minusSeconds(120)).of(number));
        feed.tells(Told.received("ADMISSION", "LEI", NOW.minusSeconds(60)).of(number));

        assertThat(robin.record().releaseDate()).isEqualTo(OTHER);
    }

    @Test
    void aSearchThatDoesNotAnswerKeepsNoCaseFromMoving() {
        search.knows(number, OTHER, null);
        search.failsWith(503, 503, 503);
        Told moved = Told.received("TRANSFERRED", "MDI", NOW.minusSeconds(60)).of(number);

        feed.sends(moved.message());
        assertThat(feed.errorOf(moved)).isEqualTo("the prisoner search answered 503");
        robin.isHeldBy("MDI");
        assertThat(robin.record().releaseDate()).isEqualTo(KNOWN);

        journeys.timeIs(NOW.plusSeconds(10));
        assertThat(feed.outcomeOf(moved)).isEqualTo("CHANGED");
        assertThat(robin.record().releaseDate()).isEqualTo(OTHER);
    }

    private String datesChange() {
        return feed.tells(Told.datesChanged(NOW.minusSeconds(60)).of(number));
    }
}
