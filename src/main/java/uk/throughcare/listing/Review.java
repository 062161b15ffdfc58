package uk.throughcare.listing;

import org.jspecify.annotations.Nullable;

/** What an editor decides about a listing, by the keys of the form {@code review-listing}. */
record Review(
        String listingDecision,
        @Nullable String changesWanted,
        @Nullable String refusalReason) {

    @Nullable
    String forProvider() {
        return changesWanted == null ? refusalReason : changesWanted;
    }
}
