package uk.throughcare.custody;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import uk.throughcare.journey.Refused;

/** The door by which systems of prison and probation tell what happened, and where operators see what is stuck behind it. */
@RestController
@RequestMapping("/api/events")
@Tag(name = "Events", description = "Tell what happened to people in prison and on probation")
class EventController {

    private static final int LONGEST_BODY = 300_000;
    private static final int MOST_SHOWN = 1_000;
    private static final String EXAMPLE = """
            {"eventType": "prison-offender-events.prisoner.released", "version": 1,
             "occurredAt": "2026-03-02T09:30:00+00:00", "description": "A prisoner has been released from prison",
             "additionalInformation": {"reason": "RELEASED", "nomisMovementReasonCode": "CR", "prisonId": "LEI"},
             "personReference": {"identifiers": [{"type": "NOMS", "value": "A1234BC"}]}}""";

    private final EventReceipt receipt;
    private final Inbox inbox;

    EventController(EventReceipt receipt, Inbox inbox) {
        this.receipt = receipt;
        this.inbox = inbox;
    }

    // SNS sends its envelope as plain text
    @PostMapping(consumes = {MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_PLAIN_VALUE})
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Tell what happened",
            description = "A domain event of HMPPS, bare or in the envelope of SNS. It is kept before this answers, and"
                    + " worked off soon after. The same fact told again changes nothing, and an older fact undoes no newer"
                    + " one. Types that do not concern us, and people whom we do not know, are no error.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            examples = @ExampleObject(EXAMPLE))))
    @ApiResponse(responseCode = "202", description = "Kept")
    @ApiResponse(
            responseCode = "400",
            description = "Cannot be read; errors names each field and the reason. Nothing was kept",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(implementation = ProblemDetail.class)))
    void take(InputStream body) throws IOException {
        byte[] content = body.readNBytes(LONGEST_BODY + 1);
        if (content.length > LONGEST_BODY) {
            throw Refused.because("body", "it is longer than " + LONGEST_BODY + " bytes");
        }
        receipt.take(new String(content, StandardCharsets.UTF_8));
    }

    @GetMapping(path = "/stuck", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "What cannot be worked off",
            description = "Events that were tried in vain, with the reason and the time of the next try; they tell"
                    + " nothing about the person. For administrators.")
    @ApiResponse(responseCode = "200", description = "The longest waiting first")
    List<Inbox.Stuck> stuck() {
        return inbox.stuck(MOST_SHOWN);
    }
}
