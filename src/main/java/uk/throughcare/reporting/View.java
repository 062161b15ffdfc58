package uk.throughcare.reporting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A page of figures that asks which cases it is to count.
 *
 * @param questions with what is chosen
 * @param countedUpTo every change from before this moment is counted; none as long as nothing has been counted at all
 */
public record View(List<Question> questions, Optional<Instant> countedUpTo, List<Figure> figures) {

    public View {
        questions = List.copyOf(questions);
        figures = List.copyOf(figures);
    }
}
