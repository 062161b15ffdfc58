package uk.throughcare.allocation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * What is to be given to somebody else, by the keys of the form reassign-cases.
 *
 * @param reference the case, if it is one
 * @param fromLinkWorker whose cases, in which team, if it is all of them
 */
record ReassignmentRequest(
        @NotNull Which which,
        @Nullable String reference,
        @Nullable String fromLinkWorker,
        @NotBlank String toLinkWorker,
        @NotBlank String reassignReason) {

    enum Which {
        ONE,
        ALL
    }

    /** Instead of a link worker: whoever has the most room. */
    static final String MOST_ROOM = "MOST_ROOM";
}
