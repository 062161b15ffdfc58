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
 * @param joinedTo the case that goes on in place of this one, if it was joined
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
        @Nullable String closureReason,
        @Nullable CaseReference joinedTo) {

    public boolean isOpen() {
        return status == Status.OPEN;
    }

    public enum Status {
        OPEN,
        DECLINED,
        CLOSED,
        /** What was referred went into another case of the same person. */
        JOINED
    }
}
