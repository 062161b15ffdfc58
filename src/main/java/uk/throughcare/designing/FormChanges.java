package uk.throughcare.designing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What differs between two versions of a form, question by question; where things stand on the page does not count. */
final class FormChanges {

    private static final Set<String> NOT_TOLD = Set.of("id", "layout", "components");

    private FormChanges() {}

    static Stream<String> between(FormFile before, FormFile after) {
        Map<String, FormFile.Component> old = components(before);
        Map<String, FormFile.Component> changed = components(after);
        return Stream.of(
                        changed.entrySet().stream()
                                .filter(component -> !old.containsKey(component.getKey()))
                                .map(component -> described(component.getValue()) + " added"),
                        old.entrySet().stream()
                                .filter(component -> !changed.containsKey(component.getKey()))
                                .map(component -> described(component.getValue()) + " removed"),
                        old.entrySet().stream()
                                .filter(component -> changed.containsKey(component.getKey()))
                                .flatMap(component -> DiagramChanges.differences(
                                        facts(component.getValue()),
                                        facts(Objects.requireNonNull(changed.get(component.getKey()))),
                                        described(component.getValue()))))
                .flatMap(changes -> changes);
    }

    /** By key, which the answer is kept under, and what asks nothing by id. */
    private static Map<String, FormFile.Component> components(FormFile form) {
        Map<String, FormFile.Component> components = new LinkedHashMap<>();
        form.components()
                .forEach(component ->
                        components.put(component.key().isEmpty() ? component.id() : component.key(), component));
        return components;
    }

    private static String described(FormFile.Component component) {
        return component.asks()
                ? "Question '" + component.question() + "'"
                : "Component '" + component.type() + "' (" + component.id() + ")";
    }

    private static Map<String, String> facts(FormFile.Component component) {
        Map<String, String> facts = new TreeMap<>();
        gather(component.json(), "", facts);
        return facts;
    }

    private static void gather(JsonNode node, String path, Map<String, String> facts) {
        node.properties().stream()
                .filter(property -> !NOT_TOLD.contains(property.getKey()))
                .forEach(property -> {
                    String name = path + (path.isEmpty() ? "" : ", ") + DiagramChanges.words(property.getKey());
                    if (property.getValue().isObject()) {
                        gather(property.getValue(), name, facts);
                    } else {
                        facts.put(
                                name,
                                property.getValue().isTextual()
                                        ? property.getValue().asText()
                                        : property.getValue().toString());
                    }
                });
    }
}
