package uk.throughcare.forms;

import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import uk.throughcare.journey.CaseReference;

/**
 * What a start form's answers do: they open a case or name one, and so say which case the new process is about. Answers about
 * something else are kept if the handler gives the process a business key; those about nothing in particular are the
 * handler's to keep. A bean in the stage's {@code *Tasks}.
 *
 * @param form the form's id
 * @param type a record with the form's keys and its Jakarta Validation rules
 * @param start acts on the checked answers and tells the case's reference, if it is about one
 */
public record StartHandler<T>(String form, Class<T> type, BiFunction<FormContext, T, @Nullable CaseReference> start) {

    public static <T> StartHandler<T> of(
            String form, Class<T> type, BiFunction<FormContext, T, @Nullable CaseReference> start) {
        return new StartHandler<>(form, type, start);
    }
}
