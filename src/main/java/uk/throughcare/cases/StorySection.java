package uk.throughcare.cases;

import java.util.List;
import java.util.function.Function;
import uk.throughcare.journey.CaseReference;

/** A part of a case's story, as staff of the team that holds the case read it beside their task; stages add their own. */
public interface StorySection {

    /**
     * One line of a part.
     *
     * @param label what it is about, in words
     * @param words what there is to say, in words
     */
    record Line(String label, String words) {}

    String title();

    /** What there is to say about the case, in order; nothing where there is nothing yet. */
    List<Line> of(CaseReference reference);

    static StorySection of(String title, Function<CaseReference, List<Line>> lines) {
        return new StorySection() {
            @Override
            public String title() {
                return title;
            }

            @Override
            public List<Line> of(CaseReference reference) {
                return lines.apply(reference);
            }
        };
    }
}
