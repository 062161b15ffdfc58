package uk.throughcare.cases;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.throughcare.journey.CaseReference;

/** A part of a case's story, as staff of the team that holds the case read it beside their task; stages add their own. */
public interface StorySection {

    /**
     * One line of a part.
     *
     * @param label what it is about, in words
     * @param words what there is to say, in words
     * @param trend the numbers among the words, to be drawn beside them
     */
    record Line(String label, String words, @Nullable Trend trend) {

        public Line(String label, String words) {
            this(label, words, null);
        }
    }

    /**
     * Scores over time, the oldest first.
     *
     * @param lowest the lowest score that can be
     * @param highest the highest score that can be
     */
    record Trend(List<Integer> scores, int lowest, int highest) {

        /** Where a score stands in a picture of 100 by 24 units, the first at the left. */
        public record Dot(int x, int y) {}

        public List<Dot> dots() {
            int between = Math.max(1, scores.size() - 1);
            return IntStream.range(0, scores.size())
                    .mapToObj(place -> new Dot(3 + 94 * place / between, height(scores.get(place))))
                    .toList();
        }

        private int height(int score) {
            return 21 - 18 * (score - lowest) / Math.max(1, highest - lowest);
        }
    }

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
