package uk.throughcare.custody;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A domain event of HMPPS, as far as it is told alike by all of them.
 *
 * @param about what is particular to this type: {@code additionalInformation}
 */
record DomainEvent(String type, Instant occurredAt, Numbers person, JsonNode about) {

    Optional<String> text(String field) {
        return Optional.of(about.path(field))
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asText)
                .filter(text -> !text.isBlank());
    }

    /** The same for the same fact, however often, in which envelope and with how many spaces it is told. */
    String fact() {
        String said = String.join("\n", type, occurredAt.toString(), person.toString(), canonical(about));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static String canonical(JsonNode node) {
        if (!node.isObject()) {
            return node.toString();
        }
        Map<String, String> fields = new TreeMap<>();
        for (Iterator<Map.Entry<String, JsonNode>> each = node.fields(); each.hasNext(); ) {
            Map.Entry<String, JsonNode> field = each.next();
            fields.put(field.getKey(), canonical(field.getValue()));
        }
        return fields.toString();
    }
}
