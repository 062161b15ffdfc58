package uk.throughcare.designing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.throughcare.designing.Catalogue.Choice;
import uk.throughcare.designing.Catalogue.Field;
import uk.throughcare.designing.FormFile.Component;

/** Reads the questions of a form. */
final class CatalogueForms {

    private CatalogueForms() {}

    static List<Field> fields(FormFile form) {
        return form.fields().map(CatalogueForms::field).toList();
    }

    private static Field field(Component field) {
        return new Field(
                field.key(),
                field.question(),
                field.type(),
                field.json().path("validate").path("required").asBoolean(),
                field.isKept(),
                choices(field.json()),
                choicesFrom(field.json()));
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
