package uk.throughcare.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.throughcare.cases.StorySection.Trend;
import uk.throughcare.cases.StorySection.Trend.Dot;

/** The small picture beside a measure. */
class TrendTest {

    @Test
    void theFirstScoreIsAtTheLeftTheHighestThatCanBeOnTop() {
        assertThat(new Trend(List.of(0, 5, 10), 0, 10).dots())
                .containsExactly(new Dot(3, 21), new Dot(50, 12), new Dot(97, 3));
    }

    @Test
    void oneScoreIsADot() {
        assertThat(new Trend(List.of(3), 1, 3).dots()).containsExactly(new Dot(3, 3));
    }
}
