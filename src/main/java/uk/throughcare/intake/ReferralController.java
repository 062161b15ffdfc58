package uk.throughcare.intake;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.throughcare.journey.CaseReference;

/** The API by which other systems refer people and ask what became of it. */
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Referrals", description = "Refer a person, and ask where the case stands")
class ReferralController {

    private static final int LONGEST_BODY = 100_000;

    private final ApiReferrals referrals;
    private final CaseStatuses statuses;

    ReferralController(ApiReferrals referrals, CaseStatuses statuses) {
        this.referrals = referrals;
        this.statuses = statuses;
    }

    /** The answer to a referral. */
    record Referred(@Schema(example = "H7K-RM4-2") String reference) {}

    @PostMapping(path = "/referrals", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Refer a person",
            description = "The same questions and the same checks as the form “Refer a person”. Every field that is not"
                    + " taken is named; nothing is stored then.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = Referral.class))))
    @ApiResponse(responseCode = "201", description = "Referred; the case's reference, its address in Location")
    @ApiResponse(
            responseCode = "400",
            description = "Not taken; errors names each field and the reason",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ProblemDetail.class)))
    @ApiResponse(
            responseCode = "422",
            description = "The Idempotency-Key came with another body before",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ProblemDetail.class)))
    ResponseEntity<Referred> refer(
            @Parameter(
                            description =
                                    "Your name for this request, kept for 24 hours: sent again with the same body,"
                                            + " it refers nobody twice and gives the same answer")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    @Nullable
                    String key,
            InputStream body)
            throws IOException {
        byte[] content = body.readNBytes(LONGEST_BODY + 1);
        if (content.length > LONGEST_BODY) {
            throw new JsonBody.Unreadable("The body is longer than " + LONGEST_BODY + " bytes");
        }
        String reference = referrals.refer(key, content).value();
        return ResponseEntity.created(URI.create("/api/cases/" + reference)).body(new Referred(reference));
    }

    @GetMapping("/cases/{reference}")
    @Operation(
            summary = "Where a case stands",
            description = "Staff of the team that holds the case see where it stands, the account that referred sees"
                    + " its status. For everybody else there is no such case.")
    @ApiResponse(responseCode = "200", description = "Where it stands")
    @ApiResponse(
            responseCode = "404",
            description = "No such case",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ProblemDetail.class)))
    CaseStatus read(@PathVariable @Schema(example = "H7K-RM4-2") String reference) {
        return CaseReference.typed(reference).flatMap(statuses::find).orElseThrow(NoSuchCase::new);
    }

    /** There is no such case for this caller. */
    static final class NoSuchCase extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
