package uk.throughcare.followup;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.throughcare.cases.Attempt;
import uk.throughcare.cases.Goals;
import uk.throughcare.journey.NextStep;

/** Answers of the form review-progress: the outcomes of the goals in their order, the scores those of ONS4, 0 to 10. */
record ProgressReview(
        @NotNull Attempt.Outcome outcome,
        @NotNull LocalDate contactOn,
        @NotNull Attempt.How how,
        Attempt.@Nullable WhoAsked whoAskedToChange,
        @Nullable String whyNot,
        Goals.@Nullable Outcome goal1Outcome,
        Goals.@Nullable Outcome goal2Outcome,
        Goals.@Nullable Outcome goal3Outcome,
        Goals.@Nullable Outcome goal4Outcome,
        Goals.@Nullable Outcome goal5Outcome,
        @Nullable Integer satisfaction,
        @Nullable Integer worthwhile,
        @Nullable Integer happy,
        @Nullable Integer anxious,
        @Nullable NextStep nextStep,
        @Nullable LocalDate nextOn,
        @Nullable String nextAt) {

    FollowUpContact contact() {
        return new FollowUpContact(outcome, contactOn, how, whoAskedToChange, whyNot, nextStep, nextOn, nextAt);
    }

    /** What came of the goal of this number, from 1. */
    Goals.@Nullable Outcome outcomeOf(int goal) {
        List<Goals.@Nullable Outcome> outcomes =
                Arrays.asList(goal1Outcome, goal2Outcome, goal3Outcome, goal4Outcome, goal5Outcome);
        return outcomes.get(goal - 1);
    }

    Map<String, Integer> scores() {
        Map<String, @Nullable Integer> scores = new LinkedHashMap<>();
        scores.put("satisfaction", satisfaction);
        scores.put("worthwhile", worthwhile);
        scores.put("happy", happy);
        scores.put("anxious", anxious);
        scores.values().removeIf(Objects::isNull);
        return scores;
    }
}
