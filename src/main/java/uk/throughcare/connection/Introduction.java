package uk.throughcare.connection;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Answers of the form introduce-to-activity.
 *
 * @param startOn when accepted
 * @param placesNow when accepted and it has changed: how many people can be sent there at a time
 * @param expectedWaitWeeks when on the waiting list
 * @param declineReason when declined, in the provider's words
 */
record Introduction(
        @NotNull ProviderAnswer providerAnswer,
        @Nullable LocalDate startOn,
        @Nullable @Min(1) Integer placesNow,
        @Nullable @Min(1) Integer expectedWaitWeeks,
        @Nullable @Size(min = 1, max = 500) String declineReason) {

    enum ProviderAnswer {
        ACCEPTED,
        WAITING,
        DECLINED
    }
}
