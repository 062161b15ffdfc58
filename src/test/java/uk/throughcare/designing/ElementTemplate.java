package uk.throughcare.designing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.util.StringUtils;
import org.w3c.dom.Element;

/** One element template of Camunda Modeler, applied as the Modeler applies it. */
record ElementTemplate(String file, JsonNode json) {

    static final Path FOLDER = Path.of(".camunda/element-templates");

    private static final ObjectMapper JSON = new ObjectMapper();

    static List<Path> files() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<ElementTemplate> all() {
        List<ElementTemplate> all = new ArrayList<>();
        for (Path file : files()) {
            read(file)
                    .forEach(template ->
                            all.add(new ElementTemplate(file.getFileName().toString(), template)));
        }
        return all;
    }

    static ElementTemplate of(String id) {
        return all().stream()
                .filter(template -> template.id().equals("uk.throughcare." + id))
                .findFirst()
                .orElseThrow();
    }

    static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** One of its fields, or what it sets without asking. */
    record Property(JsonNode json) {

        TemplateBinding binding() {
            return new TemplateBinding(json.path("binding"));
        }

        String label() {
            return json.path("label").asText();
        }

        String value() {
            return json.path("value").asText();
        }

        boolean isChosen() {
            return !json.path("type").asText().equals("Hidden")
                    && json.path("editable").asBoolean(true);
        }

        List<String> choices() {
            List<String> choices = new ArrayList<>();
            json.path("choices")
                    .forEach(choice -> choices.add(choice.path("value").asText()));
            return choices;
        }

        /** Whether the Modeler accepts it. */
        boolean takes(String answer) {
            JsonNode constraints = json.path("constraints");
            String pattern = constraints.path("pattern").path("value").asText(".*");
            return !(constraints.path("notEmpty").asBoolean() && answer.isEmpty())
                    && answer.matches(pattern)
                    && (choices().isEmpty() || choices().contains(answer));
        }
    }

    String id() {
        return json.path("id").asText();
    }

    List<Property> properties() {
        List<Property> properties = new ArrayList<>();
        json.path("properties").forEach(property -> properties.add(new Property(property)));
        return properties;
    }

    Property property(String label) {
        return properties().stream()
                .filter(property -> property.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    /** What it sets without asking. */
    Optional<String> always(String attribute) {
        return properties().stream()
                .filter(property -> !property.isChosen() && property.binding().isAttribute(attribute))
                .map(Property::value)
                .findFirst();
    }

    boolean appliesTo(Element element) {
        String type = "bpmn:" + StringUtils.capitalize(element.getLocalName());
        return StreamSupport.stream(json.path("appliesTo").spliterator(), false)
                .anyMatch(named -> named.asText().equals(type));
    }

    /** What a designer would have to choose to get the element; nothing if no choice gives it. */
    Optional<Map<Property, String>> choicesFor(Element element) {
        Map<Property, String> choices = new LinkedHashMap<>();
        for (Property property : properties()) {
            if (property.isChosen()) {
                Optional<String> value = property.binding().in(element).filter(property::takes);
                if (value.isEmpty()) {
                    return Optional.empty();
                }
                choices.put(property, value.get());
            }
        }
        return Optional.of(choices);
    }

    void apply(Element element, Map<Property, String> choices) {
        TemplateBinding.set(element, "camunda:modelerTemplate", id());
        TemplateBinding.set(
                element, "camunda:modelerTemplateVersion", json.path("version").asText());
        properties()
                .forEach(property -> property.binding().set(element, choices.getOrDefault(property, property.value())));
    }

    @Override
    public String toString() {
        return id();
    }
}
