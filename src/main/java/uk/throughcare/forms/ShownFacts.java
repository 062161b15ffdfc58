package uk.throughcare.forms;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.impl.form.FormFieldImpl;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;

/** Passes facts to the browser as form fields of the engine, which shows them without ever storing them. */
final class ShownFacts {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final Set<String> CHOICES = Set.of("radio", "select");

    private ShownFacts() {}

    static List<FormField> of(Map<String, ?> facts) {
        List<FormField> shown = new ArrayList<>();
        facts.forEach((key, value) -> shown.add(field(key, value)));
        return shown;
    }

    /** Dates that the process knows, as text: form-js shows an engine date as empty and would send that back. */
    static List<FormField> datesOf(Form form, VariableScope scope) {
        return form.fields().stream()
                .filter(field -> field.type().equals("datetime") && scope.getVariable(field.key()) instanceof Date)
                .map(field -> field(field.key(), day((Date) scope.getVariable(field.key()))))
                .toList();
    }

    /** Choices that a form has left in the process would else be shown as made already, the next time that one asks. */
    static List<FormField> unanswered(Form form, Map<String, ?> facts) {
        return form.fields().stream()
                .filter(field -> field.process() && CHOICES.contains(field.type()) && !facts.containsKey(field.key()))
                .map(field -> field(field.key(), ""))
                .toList();
    }

    private static FormField field(String key, Object value) {
        FormFieldImpl field = new FormFieldImpl();
        field.setId(key);
        field.setValue(typed(value));
        return field;
    }

    private static TypedValue typed(Object value) {
        return value instanceof Collection || value instanceof Map
                ? SpinValues.jsonValue(JSON.valueToTree(value).toString()).create()
                : Variables.untypedValue(value);
    }

    private static String day(Date date) {
        return LocalDate.ofInstant(date.toInstant(), LONDON).toString();
    }
}
