package uk.throughcare.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A Camunda Form as deployed: the questions it asks, in order.
 *
 * @param version the deployment that brought this version
 */
record Form(String id, String version, List<FormField> fields) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Form read(InputStream source, String version) {
        try (source) {
            JsonNode root = JSON.readTree(source);
            List<FormField> fields = new ArrayList<>();
            collect(root, "", List.of(), fields);
            return new Form(root.path("id").asText(), version, List.copyOf(fields));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Optional<FormField> field(String key) {
        return fields.stream().filter(field -> field.key().equals(key)).findFirst();
    }

    private static void collect(JsonNode parent, String section, List<String> hiddenAround, List<FormField> fields) {
        for (JsonNode component : parent.path("components")) {
            if (FormField.asks(component)) {
                fields.add(FormField.of(component, section, hiddenAround));
            }
            List<String> hidden = new ArrayList<>(hiddenAround);
            FormField.hidden(component).ifPresent(hidden::add);
            collect(component, component.path("label").asText(section), hidden, fields);
        }
    }
}
