package uk.throughcare.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import uk.throughcare.language.Language;
import uk.throughcare.language.Words;

/** A form as its reader is shown it: what people read is in their language, keys and values are as they were drawn. */
final class FormInWords {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> READ = List.of("label", "description", "text", "dateLabel", "timeLabel");

    private FormInWords() {}

    static InputStream of(InputStream deployed) {
        return Words.areAsWritten(Language.ofReader()) ? deployed : translated(deployed);
    }

    private static InputStream translated(InputStream deployed) {
        try (deployed) {
            JsonNode form = JSON.readTree(deployed);
            translate(form);
            return new ByteArrayInputStream(JSON.writeValueAsBytes(form));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** In all components of the form or the group. */
    static void translate(JsonNode parent) {
        for (JsonNode component : parent.path("components")) {
            READ.forEach(name -> say(component, name));
            component.path("values").forEach(choice -> say(choice, "label"));
            component.path("columns").forEach(column -> say(column, "label"));
            translate(component);
        }
    }

    private static void say(JsonNode node, String name) {
        if (node instanceof ObjectNode told && told.path(name).isTextual()) {
            told.put(name, Words.say(told.get(name).asText()));
        }
    }
}
