package uk.throughcare.custody;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/** What an event feed tells, in the shape of HMPPS domain events; the people are invented. */
final class Told {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode message = JSON.createObjectNode();
    private final ObjectNode about;

    private Told(String type, Instant at) {
        message.put("eventType", type);
        message.put("version", 1);
        message.put(
                "occurredAt",
                at.atZone(ZoneId.of("Europe/London")).toOffsetDateTime().toString());
        about = message.putObject("additionalInformation");
    }

    static Told event(String type, Instant at) {
        return new Told(type, at);
    }

    static Told released(String reason, String prison, Instant at) {
        return movement("released", reason, prison, at);
    }

    static Told received(String reason, String prison, Instant at) {
        return movement("received", reason, prison, at);
    }

    private static Told movement(String what, String reason, String prison, Instant at) {
        return event("prison-offender-events.prisoner." + what, at)
                .with("reason", reason)
                .with("prisonId", prison)
                .with("source", "PRISON");
    }

    static Told died(Instant at) {
        return released("RELEASED", "LEI", at).with("nomisMovementReasonCode", "DEC");
    }

    static Told datesChanged(Instant at) {
        return event("prison-offender-events.prisoner.sentence-dates-changed", at);
    }

    Told with(String field, String value) {
        about.put(field, value);
        return this;
    }

    /** Of the person with this prison number. */
    Told of(String prisonNumber) {
        return known("NOMS", prisonNumber);
    }

    /** Of the person with this CRN. */
    Told ofProbation(String crn) {
        return known("CRN", crn);
    }

    private Told known(String type, String value) {
        ObjectNode identifier =
                message.withObject("/personReference").withArray("identifiers").addObject();
        identifier.put("type", type);
        identifier.put("value", value);
        return this;
    }

    Told published(Instant at) {
        message.put("publishedAt", at.toString());
        return this;
    }

    String message() {
        return message.toString();
    }

    /** As SNS delivers it, under a new message id each time. */
    String inEnvelope() {
        return inEnvelope(UUID.randomUUID().toString());
    }

    String inEnvelope(String messageId) {
        ObjectNode envelope = JSON.createObjectNode();
        envelope.put("Type", "Notification");
        envelope.put("MessageId", messageId);
        envelope.put("TopicArn", "arn:aws:sns:eu-west-2:000000000000:events");
        envelope.put("Message", message.toString());
        envelope.put("Timestamp", "2026-03-02T09:30:00.000Z");
        envelope.put("SignatureVersion", "1");
        envelope.putObject("MessageAttributes")
                .putObject("eventType")
                .put("Type", "String")
                .put("Value", message.path("eventType").asText());
        return envelope.toString();
    }
}
