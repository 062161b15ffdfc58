package uk.throughcare.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.throughcare.cases.Case;
import uk.throughcare.journey.CaseReference;

/**
 * What the API tells about a case: to its team where it stands, to the referrer the status alone.
 *
 * @param joinedTo the reference of the case that goes on in place of one that was joined
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CaseStatus(
        String reference,
        Case.Status status,
        @Nullable String stage,
        @Nullable String supportModel,
        @Nullable String priority,
        @Nullable Instant openedAt,
        @Nullable String outcome,
        @Nullable String joinedTo) {

    static CaseStatus forTheTeam(Case found) {
        return new CaseStatus(
                found.reference().value(),
                found.status(),
                found.stage(),
                found.supportModel(),
                found.priority(),
                found.openedAt(),
                found.outcome(),
                Optional.ofNullable(found.joinedTo()).map(CaseReference::value).orElse(null));
    }

    static CaseStatus forTheReferrer(Case found) {
        return new CaseStatus(found.reference().value(), found.status(), null, null, null, null, null, null);
    }
}
