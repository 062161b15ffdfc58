package uk.throughcare.intake;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a list of referrals has been worked off.
 *
 * @param repeated rows that the same account has sent before and that were taken then
 * @param refusals why rows were refused, the first of them; all are in the download
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BulkProgress(
        UUID id,
        State state,
        int rows,
        int done,
        @Schema(description = "Rows that became a case") int accepted,

        @Schema(description = "Rows that this account has sent before: they add nothing")
        int repeated,

        int refused,
        Instant receivedAt,
        @Nullable Instant finishedAt,
        List<Refusal> refusals) {

    enum State {
        WORKING,
        DONE
    }

    /**
     * @param line where the row begins in the file
     * @param field the form's key; empty if it is about the whole row
     */
    record Refusal(int line, String field, String reason) {}

    /**
     * @param line where the row begins in the file
     * @param reference the case that it became
     */
    record Acceptance(int line, String reference) {}

    /** For pages, which reach public methods alone. */
    @JsonIgnore
    public boolean isFinished() {
        return state == State.DONE;
    }
}
