package uk.throughcare.assessment;

import jakarta.validation.constraints.NotBlank;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers of the form record-what-matters: what the person told us. The scores are those of ONS4, 0 to 10. */
record WhatMatters(
        @NotBlank String whatMatters,
        @Nullable String strengths,
        @Nullable List<String> needsAccommodation,
        @Nullable List<String> needsThinking,
        @Nullable List<String> needsFamily,
        @Nullable List<String> needsSubstances,
        @Nullable List<String> needsWork,
        @Nullable List<String> needsMoney,
        @Nullable List<String> needsHealth,
        @Nullable String otherNeeds,
        @NotBlank String goal1,
        @Nullable String goal2,
        @Nullable String goal3,
        @Nullable String goal4,
        @Nullable String goal5,
        @Nullable Integer satisfaction,
        @Nullable Integer worthwhile,
        @Nullable Integer happy,
        @Nullable Integer anxious) {

    List<String> needs() {
        return Stream.of(
                        needsAccommodation,
                        needsThinking,
                        needsFamily,
                        needsSubstances,
                        needsWork,
                        needsMoney,
                        needsHealth)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .toList();
    }

    List<String> goals() {
        return Stream.of(goal1, goal2, goal3, goal4, goal5)
                .filter(Objects::nonNull)
                .toList();
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
