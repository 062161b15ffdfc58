package uk.throughcare.connection;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.throughcare.connection.ActivityPlacements.Sharing;

/**
 * Answers of the form choose-activities.
 *
 * @param activities ids of services in the directory, none when nothing suits
 * @param unmetNeed the pathway of a need that nothing meets
 * @param mayTell whether the person agrees that the providers are told of them
 * @param forProvider what the providers have to know, in words
 */
record ActivityChoice(
        List<Integer> activities,
        @Nullable String unmetNeed,
        @Nullable MayTell mayTell,
        @Nullable @Size(max = 500) String forProvider) {

    enum MayTell {
        YES,
        NO
    }

    @SuppressWarnings("NullAway") // absent when left blank
    ActivityChoice {
        activities = activities == null ? List.of() : activities;
    }

    Sharing sharing() {
        return new Sharing(mayTell == MayTell.YES, forProvider);
    }
}
