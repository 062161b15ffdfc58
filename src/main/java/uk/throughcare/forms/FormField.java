package uk.throughcare.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One question of a form, as its designer drew it.
 *
 * @param section what the group around it is called; empty without one
 * @param hiddenWhen FEEL conditions, its own and those of the groups around it; it is not asked when one of them holds
 * @param process whether the answer becomes a process variable: only codes, numbers, dates and yes/no may
 */
record FormField(
        String key,
        String label,
        String type,
        String section,
        JsonNode component,
        List<String> hiddenWhen,
        boolean process) {

    private static final Set<String> ASKING = Set.of(
            "textfield", "textarea", "number", "checkbox", "checklist", "radio", "select", "taglist", "datetime");

    static boolean asks(JsonNode component) {
        return ASKING.contains(component.path("type").asText());
    }

    static FormField of(JsonNode component, String section, List<String> hiddenAround) {
        List<String> hiddenWhen = new ArrayList<>(hiddenAround);
        hidden(component).ifPresent(hiddenWhen::add);
        return new FormField(
                component.path("key").asText(),
                component.path("label").asText(),
                component.path("type").asText(),
                section,
                component,
                List.copyOf(hiddenWhen),
                "yes".equals(component.path("properties").path("process").asText()));
    }

    static Optional<String> hidden(JsonNode component) {
        String condition = component.path("conditional").path("hide").asText();
        return condition.isBlank() ? Optional.empty() : Optional.of(condition);
    }

    /** What people read above the answer; a date says it elsewhere than other fields. */
    String question() {
        String dateLabel = component.path("dateLabel").asText();
        return !label.isBlank() ? label : !dateLabel.isBlank() ? dateLabel : key;
    }

    boolean required() {
        return rule("required").asBoolean();
    }

    JsonNode rule(String name) {
        return component.path("validate").path(name);
    }

    /** The key of the choices that are worked out when the form is opened, if it has such. */
    @Nullable
    String choicesKey() {
        return component.hasNonNull("valuesKey") ? component.get("valuesKey").asText() : null;
    }

    /** The codes on offer: those that the form lists, or those worked out when it is opened. */
    List<String> offered(Map<String, ?> facts) {
        return choices(facts).stream().map(Choice::value).toList();
    }

    /** The same with what people read. */
    List<Choice> choices(Map<String, ?> facts) {
        @Nullable String choices = choicesKey();
        return choices == null ? listed() : choices(facts.get(choices));
    }

    private static List<Choice> choices(@Nullable Object choices) {
        return choices instanceof List<?> list
                ? list.stream()
                        .filter(Choice.class::isInstance)
                        .map(Choice.class::cast)
                        .toList()
                : List.of();
    }

    Question asQuestion(String form, Map<String, ?> facts) {
        return new Question(form, key, type, required(), offered(facts));
    }

    /** The answers that the form itself lists, with what people read. */
    List<Choice> listed() {
        List<Choice> choices = new ArrayList<>();
        component
                .path("values")
                .forEach(choice -> choices.add(new Choice(
                        choice.path("value").asText(), choice.path("label").asText())));
        return choices;
    }
}
