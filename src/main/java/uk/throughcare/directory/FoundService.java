package uk.throughcare.directory;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A service that a search found.
 *
 * @param id the number by which the journey knows it
 * @param publicId the id by which others know it
 * @param distanceKm from the postcode asked about, where we know both
 */
record FoundService(
        int id,
        UUID publicId,
        String name,
        String provider,
        @Nullable String kind,
        ServiceListing.Place place,
        String days,
        String description,
        @Nullable LocalDate assuredOn,
        @Nullable Double distanceKm) {}
