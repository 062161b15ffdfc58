package uk.throughcare.listing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One service from its offer on.
 *
 * @param id the public id of the service in the directory, too
 * @param email where we write to the provider
 * @param link the number that the provider's link carries
 * @param published the answers that are in the directory, or were last
 * @param editorsWords what is to be changed, or why it is refused
 */
record Listing(
        UUID id,
        State state,
        String email,
        UUID link,
        Instant linkGoodUntil,
        @Nullable UUID published,
        @Nullable String editorsWords) {

    enum State {
        /** An editor looks at it. */
        IN_REVIEW,
        /** The provider is asked to change what it offers. */
        CHANGES_ASKED,
        LISTED,
        /** The provider is asked whether it is still right. */
        RIGHT_ASKED,
        /** It was published, and the provider has not answered. */
        HIDDEN,
        REFUSED,
        /** It was never published, and the provider has not answered. */
        GIVEN_UP,
        WITHDRAWN;

        boolean isOver() {
            return this == REFUSED || this == GIVEN_UP || this == WITHDRAWN;
        }

        boolean canBeConfirmed() {
            return this == LISTED || this == RIGHT_ASKED || this == HIDDEN;
        }

        boolean canBeChanged() {
            return this == CHANGES_ASKED || canBeConfirmed();
        }
    }

    boolean wasPublished() {
        return published != null;
    }
}
