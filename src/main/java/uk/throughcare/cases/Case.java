package uk.throughcare.cases;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.throughcare.journey.CaseReference;

/**
 * One person's journey with us, from referral to closure, as it stands now.
 *
 * @param team the team that holds the case: exactly one at a time
 * @param releaseDate the earliest release date; often there is none, which is normal
 */
public record Case(
        CaseReference reference,
        long personId,
        String team,
        String stage,
        Status status,
        boolean inCustody,
        @Nullable LocalDate releaseDate,
        @Nullable String supportModel,
        @Nullable String priority,
        @Nullable String linkWorker,
        Instant openedAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant closedAt,
        @Nullable String outcome,
        @Nullable String closureReason) {

    public enum Status {
        OPEN,
        DECLINED,
        CLOSED
    }
}
