package uk.throughcare.forms;

import java.util.function.BiConsumer;

/**
 * What a stage does with the answers of one form: a bean in the stage's {@code *Tasks}. A form without one needs no Java.
 *
 * @param form the form's id
 * @param type a record with the form's keys and its Jakarta Validation rules
 * @param handle acts on the checked answers; a {@link uk.throughcare.journey.Refused} thrown here is answered like any
 *     other refused answer, and nothing is changed
 */
public record AnswersHandler<T>(String form, Class<T> type, BiConsumer<FormContext, T> handle) {

    public static <T> AnswersHandler<T> of(String form, Class<T> type, BiConsumer<FormContext, T> handle) {
        return new AnswersHandler<>(form, type, handle);
    }
}
