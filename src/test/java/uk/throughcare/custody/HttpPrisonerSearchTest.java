package uk.throughcare.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.client.RestClient;

/** The prisoner search as it answers over HTTP, and as it does not. */
class HttpPrisonerSearchTest {

    private static final String NUMBER = "A4001EX";
    private static final LocalDate SPRING = LocalDate.of(2027, 4, 1);
    private static final LocalDate SUMMER = LocalDate.of(2027, 7, 1);

    private final PrisonerSearchStub stub = new PrisonerSearchStub();
    private final MovableClock clock = new MovableClock();
    private PrisonerSearch search;

    @BeforeEach
    void aSearchThatAnswers() {
        stub.start();
        search = asking(stub.url(), null);
    }

    @AfterEach
    void stop() {
        stub.stop();
    }

    @Test
    void theConfirmedReleaseDateCountsElseTheReleaseDateElseThereIsNone() {
        stub.knows(NUMBER, SUMMER, SPRING);
        assertThat(search.find(NUMBER).orElseThrow().earliestReleaseDate()).contains(SPRING);
        stub.knows(NUMBER, SUMMER, null);
        assertThat(search.find(NUMBER).orElseThrow().earliestReleaseDate()).contains(SUMMER);
        stub.knows(NUMBER, null, null);
        assertThat(search.find(NUMBER).orElseThrow().earliestReleaseDate()).isEmpty();
    }

    @Test
    void whomItDoesNotKnowItDoesNotFind() {
        assertThat(search.find("A4002EX")).isEmpty();
        assertThat(stub.timesAsked("A4002EX")).isEqualTo(1);
    }

    @Test
    void oneThatFailsIsAskedAgain() {
        stub.knows(NUMBER, SUMMER, null);
        stub.failsWith(503, 502);

        assertThat(search.find(NUMBER)).isPresent();
        assertThat(stub.timesAsked(NUMBER)).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503})
    void oneThatGoesOnFailingIsGivenUp(int status) {
        stub.failsWith(status, status, status);

        assertFails("the prisoner search answered " + status);
        assertThat(stub.timesAsked(NUMBER)).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 429})
    void oneThatRefusesIsNotAskedAgain(int status) {
        stub.failsWith(status);

        assertFails("the prisoner search answered " + status);
        assertThat(stub.timesAsked(NUMBER)).isEqualTo(1);
    }

    @Test
    void oneThatDoesNotAnswerIsNotWaitedForLong() {
        stub.failsWith(0, 0, 0);

        assertFails("the prisoner search gave no answer that can be read");
    }

    @Test
    void oneThatIsNotThereFails() {
        stub.stop();

        assertFails("the prisoner search gave no answer that can be read");
    }

    @Test
    void anAnswerThatIsNoPrisonerFails() {
        stub.answers(NUMBER, "{\"releaseDate\": \"some day\"}");

        assertFails("the prisoner search gave no answer that can be read");
    }

    @Test
    void oneThatFailsTooOftenIsLeftAloneForAWhile() {
        stub.knows(NUMBER, SUMMER, null);
        stub.failsWith(500, 500, 500, 500, 500, 500, 500, 500, 500, 500);
        for (int i = 0; i < 3; i++) {
            assertFails("the prisoner search answered 500");
        }
        assertFails("the prisoner search has not answered and is left alone for a while");
        assertFails("the prisoner search has not answered and is left alone for a while");
        assertThat(stub.timesAsked(NUMBER)).isEqualTo(10);

        clock.now = clock.now.plusSeconds(31);

        assertThat(search.find(NUMBER)).isPresent();
    }

    @Test
    void itIsAskedWithATokenWhereOneIsNeeded() {
        stub.knows(NUMBER, SUMMER, null);
        search = asking(stub.url(), stub.url().resolve("/token"));

        search.find(NUMBER);
        search.find(NUMBER);

        assertThat(stub.shown()).containsExactly("Bearer a-token", "Bearer a-token");
    }

    @Test
    void withoutATokenItIsNotAsked() {
        search = asking(stub.url(), stub.url().resolve("/nothing-here"));

        assertFails("the prisoner search gives us no token");
        assertThat(stub.timesAsked(NUMBER)).isZero();
    }

    @Test
    void theStandInGivesEachNumberADateOfItsOwn() {
        PrisonerSearch invented = new InventedPrisonerSearch(clock);

        assertThat(invented.find(NUMBER)).isEqualTo(invented.find(NUMBER)).isNotEqualTo(invented.find("A4002EX"));
        assertThat(invented.find(NUMBER).orElseThrow().earliestReleaseDate().orElseThrow())
                .isBetween(LocalDate.of(2026, 6, 1), LocalDate.of(2027, 1, 1));
    }

    /** Nothing about the person is in what an operator reads. */
    private void assertFails(String why) {
        assertThatThrownBy(() -> search.find(NUMBER))
                .isInstanceOf(CannotWorkOff.class)
                .hasMessage(why);
    }

    private PrisonerSearch asking(URI url, URI tokenUrl) {
        var properties = new PrisonerSearchProperties(
                url,
                tokenUrl,
                "throughcare",
                "a secret",
                Duration.ofSeconds(2),
                Duration.ofMillis(200),
                3,
                Duration.ofMillis(1),
                Duration.ofSeconds(30));
        return PrisonerSearchConfiguration.asking(url, properties, RestClient.builder(), clock);
    }

    private static final class MovableClock extends Clock {

        private Instant now = Instant.parse("2026-03-02T12:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
