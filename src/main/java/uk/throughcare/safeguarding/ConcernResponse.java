package uk.throughcare.safeguarding;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.throughcare.cases.ConcernAnswer;

/**
 * Answers of the form respond-to-concern.
 *
 * @param referredTo codes of who was brought in
 */
record ConcernResponse(
        @NotBlank String done,
        @Nullable List<String> referredTo,
        @Nullable String note,
        ConcernAnswer.@NotNull Answer concernAnswer) {

    ConcernAnswer answer() {
        return new ConcernAnswer(concernAnswer, done, referredTo == null ? List.of() : referredTo, note);
    }
}
