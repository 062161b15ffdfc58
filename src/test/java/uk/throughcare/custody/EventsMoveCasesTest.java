package uk.throughcare.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.Referred;
import uk.throughcare.TheCase;

/** What the prisons tell moves the cases of those who are told of; it is Monday 1 March 2027. */
@JourneyTest
class EventsMoveCasesTest {

    private static final Instant NOW = Instant.parse("2027-03-01T12:00:00Z");

    @Autowired
    Journeys journeys;

    @Autowired
    EventFeed feed;

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
        assertThat(feed.tells(of(Told.released("RELEASED", "LEI", NOW.minusSeconds(60)))))
                .isEqualTo("CHANGED");

        robin.timelineTells("RELEASED");
        robin.open("userTask_chooseCommunityTeam");
        assertThat(robin.record().releaseDate()).isEqualTo("2027-03-01");
    }

    private Told of(Told event) {
        return event.of(String.valueOf(person.answers().get("prisonNumber")));
    }
}
