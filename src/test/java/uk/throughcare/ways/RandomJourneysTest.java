package uk.throughcare.ways;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.TheCase;
import uk.throughcare.cases.Case;

/** Five hundred lives by chance, the same in each run: whatever happens in whatever order, each case closes and leaves nothing. */
@JourneyTest
class RandomJourneysTest {

    private static final int JOURNEYS = 500;
    private static final int LONGEST = 8;
    private static final Instant BEGIN = Instant.parse("2029-05-14T09:30:00Z");

    @Autowired
    Journeys journeys;

    static IntStream seeds() {
        return IntStream.rangeClosed(1, JOURNEYS);
    }

    @AfterEach
    void backToNow() {
        journeys.timeIsNowAgain();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void endsWithNothingLeftOver(int seed) {
        journeys.timeIs(BEGIN);
        RandomLife life = RandomLife.begin(journeys, seed);
        for (int step = 0; step < LONGEST && life.isOpen(); step++) {
            life.goesOn();
        }
        life.comesToItsEnd();

        TheCase robin = life.theCase();
        assertThat(robin.record().status()).as(life::toString).isNotEqualTo(Case.Status.OPEN);
        robin.leavesNothingBehind();
        assertThat(robin.timesToldInTimeline("CASE_CLOSED")).as(life::toString).isLessThanOrEqualTo(1);
    }
}
