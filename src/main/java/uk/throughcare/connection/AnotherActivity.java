package uk.throughcare.connection;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import uk.throughcare.connection.ActivityChoice.MayTell;
import uk.throughcare.connection.ActivityPlacements.Sharing;

/**
 * Answers of the form choose-another-activity.
 *
 * @param anotherActivity the id of a service in the directory, none when nothing else suits
 * @param unmetNeed the pathway of a need that nothing meets
 * @param mayTell whether the person agrees that the provider is told of them
 * @param forProvider what the provider has to know, in words
 */
record AnotherActivity(
        @Nullable Integer anotherActivity,
        @Nullable String unmetNeed,
        @Nullable MayTell mayTell,
        @Nullable @Size(max = 500) String forProvider) {

    Sharing sharing() {
        return new Sharing(mayTell == MayTell.YES, forProvider);
    }
}
