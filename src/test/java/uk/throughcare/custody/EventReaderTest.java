package uk.throughcare.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.throughcare.journey.Refused;

class EventReaderTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    private final EventReader reader = new EventReader(Clock.fixed(NOW, ZoneId.of("Europe/London")));

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "''                                          | body: it must be one JSON object",
                "[]                                          | body: it must be one JSON object",
                "{} {}                                       | body: it is not JSON: line 1, column 4",
                "{'a': 1, 'a': 2}                            | body: it is not JSON: line 1, column 13",
                "{}                                          | eventType: it is missing",
                "{'eventType': 7}                            | eventType: it must be a text",
                "{'eventType': 'a b'}                        | eventType: it must be up to 200 letters, digits, dots and hyphens",
                "{'eventType': 'x'}                          | occurredAt: it is missing",
                "{'eventType': 'x', 'occurredAt': '2 March'} | occurredAt: it must be a time with its offset, like 2026-03-02T09:30:00+00:00",
                "{'eventType': 'x', 'occurredAt': '2026-03-02T09:30:00'} | occurredAt: it must be a time with its offset, like 2026-03-02T09:30:00+00:00",
                "{'eventType': 'x', 'occurredAt': '2026-03-02T12:11:00Z'} | occurredAt: it is in the future",
                "{'eventType': 'x', 'occurredAt': '2026-03-02T12:00:00Z', 'additionalInformation': 'x'} | additionalInformation: it must be an object",
                "{'eventType': 'x', 'occurredAt': '2026-03-02T12:00:00Z', 'additionalInformation': {'nomsNumber': 'Robin'}} | additionalInformation.nomsNumber: a prison number is one letter, four digits and two letters, like A1234BC",
                "{'eventType': 'x', 'occurredAt': '2026-03-02T12:00:00Z', 'personReference': {'identifiers': [{'type': 'CRN', 'value': 'Robin'}]}} | personReference.identifiers[0].value: a CRN is one letter and six digits, like X123456",
                "{'Type': 'Notification', 'MessageId': 'm', 'Message': 7} | Message: it must be a text",
                "{'Type': 'Notification', 'MessageId': 'm', 'Message': 'x'} | Message: it is not JSON: line 1, column 1",
                "{'Type': 'Notification', 'Message': '{}'}   | MessageId: it is missing",
                "{'Type': 'UnsubscribeConfirmation', 'Message': ''} | Type: only a Notification is taken; an operator confirms a subscription by hand"
            })
    void whatCannotBeReadIsRefusedWithFieldAndReason(String message, String why) {
        assertThatThrownBy(() -> reader.read(message.replace('\'', '"').replaceAll("^\"\"$", "")))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith(why)
                .hasMessageNotContaining("Robin");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "released | {'prisonId': 'LEI'} | additionalInformation.reason: it is missing",
                "received | {'reason': 'ADMISSION'} | additionalInformation.prisonId: it is missing",
                "released | {'reason': 'SENT_TO_COURT', 'prisonId': ' '} | additionalInformation.prisonId: it is missing",
                "released | {'reason': 'RELEASED'} | personReference: it names neither a prison number (NOMS) nor a CRN"
            })
    void whatAnEventOfItsTypeMustSayIsMissed(String type, String about, String why) {
        String message = """
                {"eventType": "prison-offender-events.prisoner.%s", "occurredAt": "2026-03-02T12:00:00Z",
                 "additionalInformation": %s}""".formatted(type, about.replace('\'', '"'));

        assertThatThrownBy(() -> EventMeanings.of(reader.read(message).event()))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith(why);
    }

    @Test
    void thePersonIsTheOneReferredToElseTheOneNamedElsewhere() {
        assertThat(person(event().with("nomsNumber", "A0002EX")
                        .with("prisonerId", "A0003EX")
                        .of("A0001EX")
                        .ofProbation("X000001")))
                .isEqualTo(new Numbers("A0001EX", "X000001"));
        assertThat(person(event().with("nomsNumber", "A0002EX").with("prisonerId", "A0003EX")))
                .isEqualTo(Numbers.ofPrison("A0002EX"));
        assertThat(person(event().with("prisonerId", "A0003EX"))).isEqualTo(Numbers.ofPrison("A0003EX"));
        assertThat(person(event()).isNone()).isTrue();
    }

    @Test
    void aFactIsTheSameInWhicheverMessageItIsTold() {
        Told event = event().with("nomsNumber", "A0001EX").with("reason", "RELEASED");
        String bare = fact(event.message());

        assertThat(fact(event.inEnvelope())).isEqualTo(bare);
        assertThat(fact(event.published(NOW).inEnvelope())).isEqualTo(bare);
        assertThat(fact(event().with("reason", "RELEASED")
                        .with("nomsNumber", "A0001EX")
                        .of("A0001EX")
                        .message()))
                .isEqualTo(bare);
        assertThat(fact(event.with("reason", "TRANSFERRED").message())).isNotEqualTo(bare);
    }

    private static Told event() {
        return Told.event("some.event", NOW.minusSeconds(60));
    }

    private Numbers person(Told event) {
        return reader.read(event.message()).event().person();
    }

    private String fact(String message) {
        return reader.read(message).event().fact();
    }
}
