package uk.throughcare.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.with;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import uk.throughcare.JourneyTest;
import uk.throughcare.Journeys;
import uk.throughcare.Referred;
import uk.throughcare.TheCase;
import uk.throughcare.operations.WorkMeters;

/** The door for events; it is Monday 3 May 2032. */
@JourneyTest
@ExtendWith(OutputCaptureExtension.class)
class EventsApiTest {

    private static final Instant NOW = Instant.parse("2032-05-03T10:00:00Z");

    @Autowired
    Journeys journeys;

    @Autowired
    EventFeed feed;

    @Autowired
    Inbox inbox;

    @Autowired
    MeterRegistry meters;

    @Autowired
    WorkMeters work;

    private Referred person;
    private TheCase robin;

    @BeforeEach
    void aPersonInLeeds() {
        journeys.timeIs(NOW.minus(Duration.ofDays(7)));
        person = Referred.aPersonIn("LEI");
        robin = journeys.refer(person);
        journeys.timeIs(NOW);
    }

    @AfterEach
    void backToNow() {
        journeys.timeIsNowAgain();
    }

    @Test
    void anEventIsKeptBeforeItIsAnswered() {
        Told event = of(Told.released("SENT_TO_COURT", "LEI", NOW));

        ResponseEntity<JsonNode> answer = feed.sends(event.message());

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.ACCEPTED);
        assertThat(answer.getBody()).isNull();
        assertThat(feed.row(event)).containsEntry("received_from", EventFeed.ACCOUNT);
    }

    @Test
    void anEnvelopeIsTakenAsPlainTextAsSnsSendsIt() {
        Told event = of(Told.released("SENT_TO_COURT", "LEI", NOW));

        assertThat(feed.sends(event.inEnvelope("message-1"), MediaType.TEXT_PLAIN)
                        .getStatusCode())
                .isEqualTo(HttpStatus.ACCEPTED);

        assertThat(feed.outcomeOf(event)).isEqualTo("CHANGED");
        assertThat(feed.row(event)).containsEntry("message_id", "message-1");
    }

    @Test
    void theSameMessageAndTheSameFactInAnotherChangeNothingTheSecondTime() {
        Told event = of(Told.released("SENT_TO_COURT", "LEI", NOW));
        String message = event.inEnvelope();

        for (String again : List.of(message, message, event.inEnvelope(), event.message())) {
            assertThat(feed.sends(again).getStatusCode()).isEqualTo(HttpStatus.ACCEPTED);
        }

        assertThat(feed.outcomeOf(event)).isEqualTo("CHANGED");
        assertThat(robin.timesToldInTimeline("TEMPORARILY_AWAY")).isEqualTo(1);
    }

    /** A feed that uses a message id twice for two facts must not make us miss that somebody died. */
    @Test
    void anotherFactUnderTheSameMessageIdIsNotLost() {
        feed.sends(of(Told.released("SENT_TO_COURT", "LEI", NOW)).inEnvelope("message-2"));
        Told death = of(Told.died(NOW));
        feed.sends(death.inEnvelope("message-2"));

        assertThat(feed.outcomeOf(death)).isEqualTo("CHANGED");
    }

    @Test
    void aMessageThatCannotBeReadIsRefusedWithFieldAndReasonAndNotKept() {
        String message = """
                {"eventType": "prison-offender-events.prisoner.released", "occurredAt": "2032-05-03T10:00:00Z",
                 "additionalInformation": {"reason": "RELEASED", "nomsNumber": "Robin Example"}}""";

        ResponseEntity<JsonNode> answer = feed.sends(message);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer.getBody().path("title").asText()).isEqualTo("The event cannot be read");
        assertThat(answer.getBody().at("/errors/0/field").asText()).isEqualTo("additionalInformation.nomsNumber");
        assertThat(answer.getBody().at("/errors/0/reason").asText()).startsWith("a prison number is one letter");
        assertThat(answer.getBody().toString()).doesNotContain("Robin");
    }

    @Test
    void aMessageHasAnEnd() {
        ResponseEntity<JsonNode> answer = feed.sends("\"" + "x".repeat(300_000) + "\"");

        assertThat(answer.getBody().at("/errors/0/reason").asText()).isEqualTo("it is longer than 300000 bytes");
    }

    @Test
    void ofPeopleWhomWeDoNotKnowNothingIsKeptButThatItCame() {
        Told event = Told.released("RELEASED", "LEI", NOW).of("A9999ZZ");

        assertThat(feed.tells(event)).isEqualTo("UNKNOWN_PERSON");

        assertThat(feed.row(event)).containsEntry("content", null);
        assertThat(feed.row(event).values().toString()).doesNotContain("A9999ZZ");
    }

    @Test
    void whatDoesNotConcernUsIsTakenAndForgotten() {
        Told event = of(Told.event("tier.calculation.complete", NOW));

        assertThat(feed.tells(event)).isEqualTo("NOT_OURS");

        assertThat(feed.row(event)).containsEntry("content", null);
    }

    @Test
    void whatCannotBeWorkedOffIsTriedAgainAfterGrowingWaitsAndSeenByOperators(CapturedOutput output) {
        Told event = of(Told.released("UNKNOWN", "LEI", NOW));
        double stuckBefore = meter("throughcare.messages.failed", "box", "inbox");
        feed.sends(event.inEnvelope("message-3"));

        for (Duration wait : List.of(
                Duration.ofSeconds(10), Duration.ofSeconds(40), Duration.ofSeconds(160), Duration.ofSeconds(640))) {
            Instant now = journeys.engineTime();
            waiting().until(() -> now.plus(wait).equals(nextTry(event)));
            journeys.timeIs(now.plus(wait));
        }

        assertThat(inbox.stuck(1000))
                .filteredOn(stuck -> "message-3".equals(stuck.messageId()))
                .singleElement()
                .satisfies(stuck -> {
                    assertThat(stuck.eventType()).isEqualTo("prison-offender-events.prisoner.released");
                    assertThat(stuck.lastError()).isEqualTo("additionalInformation.reason is none that we know");
                    assertThat(stuck.toString()).doesNotContain(prisonNumber());
                });
        assertThat(meter("throughcare.messages.failed", "box", "inbox")).isEqualTo(stuckBefore + 1);
        assertThat(meter("throughcare.messages.waiting", "box", "inbox")).isPositive();
        assertThat(output.getAll())
                .contains("could not be worked off: additionalInformation.reason is none that we know")
                .doesNotContain(prisonNumber());
        feed.forget(event);
    }

    @Test
    void noWaitIsLongerThanTheLongest() {
        EventProperties properties =
                new EventProperties(Duration.ofSeconds(10), Duration.ofHours(6), Duration.ofDays(30));

        assertThat(properties.waitAfter(7)).isEqualTo(Duration.ofHours(6));
        assertThat(properties.waitAfter(Integer.MAX_VALUE)).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void whatCameIsCountedWithoutAWordAboutAnybody() {
        double before = meter("throughcare.events", "outcome", "unknown_person");

        feed.tells(Told.released("RELEASED", "LEI", NOW).of("A9998ZZ"));

        assertThat(meter("throughcare.events", "outcome", "unknown_person")).isEqualTo(before + 1);
    }

    @Test
    void thatAnEventCameIsForgottenAfterAWhile() {
        Told event = Told.released("RELEASED", "LEI", NOW).of("A9997ZZ");
        feed.tells(event);

        journeys.timeIs(NOW.plus(Duration.ofDays(30)));
        feed.tells(Told.released("RELEASED", "LEI", NOW).of("A9996ZZ"));

        assertThat(feed.knows(event)).isFalse();
    }

    private double meter(String name, String label, String value) {
        work.count();
        return meters.get(name).tag(label, value).gauge().value();
    }

    private Told of(Told event) {
        return event.of(prisonNumber());
    }

    private String prisonNumber() {
        return String.valueOf(person.answers().get("prisonNumber"));
    }

    private Instant nextTry(Told event) {
        Map<String, Object> row = feed.row(event);
        return row.get("next_try_at") == null ? null : ((Timestamp) row.get("next_try_at")).toInstant();
    }

    private static ConditionFactory waiting() {
        return with().timeout(Duration.ofSeconds(40));
    }
}
