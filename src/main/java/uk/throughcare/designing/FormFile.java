package uk.throughcare.designing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One form, as drawn. */
record FormFile(String file, JsonNode root) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * @throws UnreadableFile if it is no JSON object
     */
    static FormFile read(String file, String source) {
        try {
            JsonNode root = JSON.readTree(source);
            if (root == null || !root.isObject()) {
                throw new UnreadableFile(file, "it is no form");
            }
            return new FormFile(file, root);
        } catch (JsonProcessingException unreadable) {
            throw new UnreadableFile(file, "it is not JSON: " + unreadable.getOriginalMessage(), unreadable);
        }
    }

    String id() {
        return root.path("id").asText();
    }

    /** All components, those inside groups too, in order. */
    Stream<Component> components() {
        List<Component> found = new ArrayList<>();
        collect(root, found);
        return found.stream();
    }

    /** Those that ask for an answer. */
    Stream<Component> fields() {
        return components().filter(Component::asks);
    }

    private static void collect(JsonNode parent, List<Component> found) {
        for (JsonNode child : parent.path("components")) {
            found.add(new Component(child));
            collect(child, found);
        }
    }

    Finding finding(Component component, String problem) {
        return new Finding(file, component.described(), problem);
    }

    Finding finding(String problem) {
        return new Finding(file, id(), problem);
    }

    /** One component of a form. */
    record Component(JsonNode json) {

        private static final java.util.Set<String> ASKING = java.util.Set.of(
                "textfield", "textarea", "number", "checkbox", "checklist", "radio", "select", "taglist", "datetime");

        String type() {
            return json.path("type").asText();
        }

        String id() {
            return json.path("id").asText();
        }

        String key() {
            return json.path("key").asText();
        }

        boolean is(String... types) {
            return List.of(types).contains(type());
        }

        boolean asks() {
            return ASKING.contains(type());
        }

        /** Whether its answer becomes a process variable. */
        boolean isKept() {
            return "yes".equals(property("process"));
        }

        String property(String name) {
            return json.path("properties").path(name).asText();
        }

        /** The question: form-js shows a date's question from another place. */
        String question() {
            return json.path(is("datetime") ? "dateLabel" : "label").asText();
        }

        private String described() {
            String named = asks() ? question() : "";
            return (named.isBlank() ? type() : named) + " (" + (key().isEmpty() ? id() : key()) + ")";
        }
    }
}
