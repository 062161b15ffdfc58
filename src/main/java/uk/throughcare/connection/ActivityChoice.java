package uk.throughcare.connection;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answers of the form choose-activities.
 *
 * @param activities ids of services in the directory, none when nothing suits
 * @param unmetNeed the pathway of a need that nothing meets
 */
record ActivityChoice(List<Integer> activities, @Nullable String unmetNeed) {

    @SuppressWarnings("NullAway") // absent when left blank
    ActivityChoice {
        activities = activities == null ? List.of() : activities;
    }
}
