package uk.throughcare.designing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.throughcare.designing.Catalogue.Choice;
import uk.throughcare.designing.Catalogue.Field;

/** Reads the questions of a form. */
final class CatalogueForms {

    private static final Set<String> ASKING = Set.of(
            "textfield", "textarea", "number", "checkbox", "checklist", "radio", "select", "taglist", "datetime");

    private CatalogueForms() {}

    static List<Field> fields(JsonNode form) {
        List<Field> fields = new ArrayList<>();
        collect(form, fields);
        return fields;
    }

    private static void collect(JsonNode parent, List<Field> fields) {
        for (JsonNode component : parent.path("components")) {
            if (ASKING.contains(component.path("type").asText())) {
                fields.add(field(component));
            }
            collect(component, fields);
        }
    }

    private static Field field(JsonNode component) {
        return new Field(
                component.path("key").asText(),
                label(component),
                component.path("type").asText(),
                component.path("validate").path("required").asBoolean(),
                "yes".equals(component.path("properties").path("process").asText()),
                choices(component),
                choicesFrom(component));
    }

    /** A date says it elsewhere than other fields. */
    private static String label(JsonNode component) {
        String label = component.path("label").asText();
        return label.isBlank() ? component.path("dateLabel").asText() : label;
    }

    private static List<Choice> choices(JsonNode component) {
        List<Choice> choices = new ArrayList<>();
        component
                .path("values")
                .forEach(choice -> choices.add(new Choice(
                        choice.path("value").asText(), choice.path("label").asText())));
        return choices;
    }

    private static @Nullable String choicesFrom(JsonNode component) {
        return component.hasNonNull("valuesKey") ? component.path("valuesKey").asText() : null;
    }
}
