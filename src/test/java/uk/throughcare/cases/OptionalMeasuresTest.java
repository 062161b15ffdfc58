package uk.throughcare.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import uk.throughcare.JourneyTest;
import uk.throughcare.journey.CaseReference;

/** The scores and bands of the measures that an operator may switch on, as their owners publish them. */
@JourneyTest
@Transactional
class OptionalMeasuresTest {

    @Autowired
    OptionalMeasures optional;

    @Autowired
    Measures measures;

    @Autowired
    Timeline timeline;

    @Autowired
    ExampleCases examples;

    CaseReference reference;

    @BeforeEach
    void aCase() {
        reference = examples.openedDaysAgo(60, "LEI");
    }

    @ParameterizedTest
    @CsvSource({
        "7, 7.00, LOW",
        "8, 9.51, LOW",
        "9, 11.25, LOW",
        "10, 12.40, LOW",
        "11, 13.33, LOW",
        "12, 14.08, LOW",
        "13, 14.75, LOW",
        "14, 15.32, LOW",
        "15, 15.84, LOW",
        "16, 16.36, LOW",
        "17, 16.88, LOW",
        "18, 17.43, LOW",
        "19, 17.98, LOW",
        "20, 18.59, LOW",
        "21, 19.25, LOW",
        "22, 19.98, MEDIUM",
        "23, 20.73, MEDIUM",
        "24, 21.54, MEDIUM",
        "25, 22.35, MEDIUM",
        "26, 23.21, MEDIUM",
        "27, 24.11, MEDIUM",
        "28, 25.03, MEDIUM",
        "29, 26.02, MEDIUM",
        "30, 27.03, MEDIUM",
        "31, 28.13, HIGH",
        "32, 29.31, HIGH",
        "33, 30.70, HIGH",
        "34, 32.55, HIGH",
        "35, 35.00, HIGH"
    })
    void swemwbsIsConverted(int raw, BigDecimal metric, String band) {
        answered(answers("swemwbsItem", 7, 1, 5, raw));
        assertThat(taken()).singleElement().satisfies(one -> {
            assertThat(one.score()).isEqualTo(raw);
            assertThat(one.metric()).isEqualByComparingTo(metric);
            assertThat(one.reported()).isEqualByComparingTo(metric);
            assertThat(one.band()).isEqualTo(band);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "3, NOT_LONELY",
        "4, NOT_LONELY",
        "5, NOT_LONELY",
        "6, LONELY",
        "7, LONELY",
        "8, LONELY",
        "9, LONELY",
    })
    void lonelinessIsBanded(int score, String band) {
        assertBand("uclaItem", 3, 1, 3, score, band);
    }

    @ParameterizedTest
    @CsvSource({
        "0, MINIMAL",
        "4, MINIMAL",
        "5, MILD",
        "9, MILD",
        "10, MODERATE",
        "14, MODERATE",
        "15, MODERATELY_SEVERE",
        "19, MODERATELY_SEVERE",
        "20, SEVERE",
        "27, SEVERE",
    })
    void phq9IsBanded(int score, String band) {
        assertBand("phqItem", 9, 0, 3, score, band);
    }

    @ParameterizedTest
    @CsvSource({
        "0, MINIMAL",
        "4, MINIMAL",
        "5, MILD",
        "9, MILD",
        "10, MODERATE",
        "14, MODERATE",
        "15, SEVERE",
        "21, SEVERE",
    })
    void gad7IsBanded(int score, String band) {
        assertBand("gadItem", 7, 0, 3, score, band);
    }

    @ParameterizedTest
    @CsvSource({"SWEMWBS, 7, 35", "UCLA3, 3, 9", "PHQ9, 0, 27", "GAD7, 0, 21"})
    void theBandsLeaveNoGapAndEndWhereTheScaleEnds(String instrument, int lowest, int highest) {
        for (int score = lowest; score <= highest; score++) {
            measures.take(reference, instrument, Map.of("total", score), LocalDate.of(2026, 11, 1));
        }
        assertThat(taken()).hasSize(highest - lowest + 1);
        for (int beyond : List.of(lowest - 1, highest + 1)) {
            assertThatThrownBy(() ->
                            measures.take(reference, instrument, Map.of("total", beyond), LocalDate.of(2026, 11, 1)))
                    .hasMessageContaining("has no band for " + beyond);
        }
    }

    @Test
    void aLeftOutAnswerLeavesNoScore() {
        Map<String, Object> answers = answers("gadItem", 7, 0, 3, 10);
        answers.remove("gadItem4");
        answered(answers);
        assertThat(taken()).isEmpty();
        assertThat(timeline.of(reference)).extracting(Timeline.Entry::what).containsExactly("MEASURE_INCOMPLETE");
    }

    @Test
    void whatWasNotAskedIsNotMissed() {
        answered(Map.of("whatMatters", "Being a dad", "phq", "3"));
        assertThat(timeline.of(reference)).isEmpty();
    }

    @Test
    void aReviewIsComparedWithTheBaselineEachMeasureByItself() {
        answered(answers("swemwbsItem", 7, 1, 5, 21));
        answered(answers("phqItem", 9, 0, 3, 12));
        Map<String, Object> review = answers("swemwbsItem", 7, 1, 5, 24);
        review.putAll(answers("phqItem", 9, 0, 3, 4));
        review.put("contactOn", "2026-11-02");
        answered(review);

        assertThat(taken())
                .extracting(Measures.Measure::occasion)
                .containsExactly("BASELINE", "BASELINE", "REVIEW", "REVIEW");
        assertThat(taken().get(0).change()).isNull();
        assertThat(taken().get(2).change()).isEqualByComparingTo("2.29");
        assertThat(taken().get(3).change()).isEqualByComparingTo("-8");
        assertThat(taken().get(3).takenOn()).isEqualTo(LocalDate.of(2026, 11, 2));
    }

    private void assertBand(String field, int questions, int lowest, int highest, int score, String band) {
        answered(answers(field, questions, lowest, highest, score));
        assertThat(taken()).singleElement().satisfies(one -> {
            assertThat(one.score()).isEqualTo(score);
            assertThat(one.metric()).isNull();
            assertThat(one.band()).isEqualTo(band);
        });
    }

    private List<Measures.Measure> taken() {
        return measures.of(reference);
    }

    private void answered(Map<String, ?> answers) {
        optional.answered(new AnswersKept(reference, "any-form", answers));
    }

    /** Answers that add up to the score, as a form gives them. */
    private static Map<String, Object> answers(String field, int questions, int lowest, int highest, int score) {
        Map<String, Object> answers = new HashMap<>();
        int left = score - questions * lowest;
        for (int number = 1; number <= questions; number++) {
            int more = Math.min(left, highest - lowest);
            answers.put(field + number, String.valueOf(lowest + more));
            left -= more;
        }
        return answers;
    }
}
