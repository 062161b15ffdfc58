package uk.throughcare.forms;

import java.util.function.BiFunction;
import uk.throughcare.journey.CaseReference;

/**
 * What a start form's answers do: they open a case or name one, in either case they say which case the new process is
 * about. A bean in the stage's {@code *Tasks}.
 *
 * @param form the form's id
 * @param type a record with the form's keys and its Jakarta Validation rules
 * @param start acts on the checked answers and tells the case's reference
 */
public record StartHandler<T>(String form, Class<T> type, BiFunction<FormContext, T, CaseReference> start) {

    public static <T> StartHandler<T> of(String form, Class<T> type, BiFunction<FormContext, T, CaseReference> start) {
        return new StartHandler<>(form, type, start);
    }
}
