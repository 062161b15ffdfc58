package uk.throughcare.custody;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.throughcare.journey.Refused;

/** Reads a message, bare or in the envelope of SNS, without taking a guess; what it refuses, it names without repeating it. */
@Component
class EventReader {

    /**
     * A message as it came.
     *
     * @param id the envelope's name for it; a bare message has none
     * @param content the bare message
     */
    record Message(@Nullable String id, JsonNode content, DomainEvent event) {}

    private static final String NAME = "[A-Za-z0-9._-]{1,200}";
    private static final String NOTIFICATION = "Notification";
    /** Clocks differ a little; a fact from further ahead would keep all that really comes before it from being heard. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Clock clock;

    EventReader(Clock clock) {
        this.clock = clock;
    }

    /**
     * Reads a message that came.
     *
     * @throws Refused if it cannot be read; it names the field and the reason
     */
    Message read(String body) {
        JsonNode outer = object("body", body);
        boolean enveloped = outer.has("Type") && outer.has("Message");
        JsonNode content = enveloped ? unwrapped(outer) : outer;
        @Nullable String id = enveloped ? name(outer, "MessageId") : null;
        DomainEvent event = event(content);
        if (event.occurredAt().isAfter(clock.instant().plus(CLOCKS_DIFFER))) {
            throw Refused.because("occurredAt", "it is in the future");
        }
        return new Message(id, content, event);
    }

    /** Reads a bare message that was taken before. */
    static DomainEvent event(JsonNode content) {
        JsonNode about = content.path("additionalInformation");
        if (!about.isMissingNode() && !about.isNull() && !about.isObject()) {
            throw Refused.because("additionalInformation", "it must be an object");
        }
        return new DomainEvent(name(content, "eventType"), occurredAt(content), Numbers.in(content), about);
    }

    private static JsonNode unwrapped(JsonNode envelope) {
        if (!NOTIFICATION.equals(envelope.path("Type").asText())) {
            throw Refused.because("Type", "only a Notification is taken; an operator confirms a subscription by hand");
        }
        return object("Message", text(envelope, "Message"));
    }

    private static JsonNode object(String field, String json) {
        try {
            JsonNode tree = JSON.readTree(json);
            if (!tree.isObject()) {
                throw Refused.because(field, "it must be one JSON object");
            }
            return tree;
        } catch (JsonProcessingException broken) {
            throw Refused.because(field, "it is not JSON" + place(broken.getLocation()));
        }
    }

    // where, and not what: it is about a person
    private static String place(@Nullable JsonLocation location) {
        return location == null ? "" : ": line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    /** A name that is fit for logs and for the screens of operators. */
    private static String name(JsonNode node, String field) {
        String name = text(node, field);
        if (!name.matches(NAME)) {
            throw Refused.because(field, "it must be up to 200 letters, digits, dots and hyphens");
        }
        return name;
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (!value.isTextual() || value.asText().isBlank()) {
            throw Refused.because(field, value.isMissingNode() ? "it is missing" : "it must be a text");
        }
        return value.asText();
    }

    private static Instant occurredAt(JsonNode content) {
        try {
            return OffsetDateTime.parse(text(content, "occurredAt")).toInstant().truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeParseException broken) {
            throw Refused.because("occurredAt", "it must be a time with its offset, like 2026-03-02T09:30:00+00:00");
        }
    }
}
