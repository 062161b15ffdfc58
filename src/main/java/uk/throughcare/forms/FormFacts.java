package uk.throughcare.forms;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a form shows or offers, worked out when it is opened: texts for {@code {{placeholders}}}, and lists of
 * {@link Choice} for the fields whose {@code valuesKey} names them. It never becomes a process variable.
 *
 * @param forms the ids of the forms that show it; empty: every form of a case
 */
public record FormFacts(Set<String> forms, Function<FormContext, Map<String, ? extends @Nullable Object>> facts) {

    public static FormFacts of(String form, Function<FormContext, Map<String, ? extends @Nullable Object>> facts) {
        return new FormFacts(Set.of(form), facts);
    }

    public static FormFacts ofEveryForm(Function<FormContext, Map<String, ? extends @Nullable Object>> facts) {
        return new FormFacts(Set.of(), facts);
    }

    boolean concern(FormContext context) {
        return forms.isEmpty() ? context.reference() != null : forms.contains(context.form());
    }
}
