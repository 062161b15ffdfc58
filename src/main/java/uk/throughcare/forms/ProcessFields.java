package uk.throughcare.forms;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;

/** Leaves in the process only the answers that the diagram needs: codes, whole numbers, dates and yes/no. */
final class ProcessFields {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private ProcessFields() {}

    static void set(Form form, Map<String, Object> answers, VariableScope scope) {
        form.fields().stream()
                .filter(FormField::process)
                .forEach(field -> scope.setVariable(field.key(), value(field, answers.get(field.key()))));
    }

    private static @Nullable Object value(FormField field, @Nullable Object answer) {
        switch (field.type()) {
            case "checkbox":
                return Boolean.TRUE.equals(answer);
            case "radio":
            case "select":
                return answer;
            case "number":
                return answer instanceof Number number ? number.intValue() : null;
            case "datetime":
                return answer == null
                        ? null
                        : Date.from(LocalDate.parse(answer.toString())
                                .atStartOfDay(LONDON)
                                .toInstant());
            default:
                throw new IllegalStateException("The field '" + field.key() + "' is a " + field.type()
                        + ": its answers may not become a process variable");
        }
    }
}
