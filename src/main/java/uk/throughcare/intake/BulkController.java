package uk.throughcare.intake;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The API by which other systems refer many people at once. */
@RestController
@RequestMapping("/api/referrals/bulk")
@Tag(name = "Lists of referrals", description = "Refer many people with one CSV file, and ask how far it is")
class BulkController {

    private static final int REFUSALS_SHOWN = 100;

    private final BulkReferrals referrals;

    BulkController(BulkReferrals referrals) {
        this.referrals = referrals;
    }

    @PostMapping(consumes = "text/csv", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Refer many people",
            description =
                    "One row each, in UTF-8, columns named as the keys of the form “Refer a person”, parted by commas or"
                            + " semicolons; several codes in one cell are parted by |. Rows are worked off in the"
                            + " background and taken or refused one by one; a row sent before adds nothing.",
            requestBody = @RequestBody(required = true, content = @Content(mediaType = "text/csv")))
    @ApiResponse(responseCode = "202", description = "Being worked off; ask at the address in Location")
    @ApiResponse(
            responseCode = "400",
            description = "Not a list of referrals, or too large; nothing of it is kept",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ProblemDetail.class)))
    ResponseEntity<BulkProgress> take(InputStream body) throws IOException {
        UUID upload = referrals.take(body);
        return ResponseEntity.accepted()
                .location(URI.create("/api/referrals/bulk/" + upload))
                .body(progress(upload));
    }

    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "How far a list is", description = "Seen by the account that sent it.")
    @ApiResponse(responseCode = "200", description = "How far it is, and why the first rows were refused")
    @ApiResponse(
            responseCode = "404",
            description = "No such list",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ProblemDetail.class)))
    BulkProgress read(@PathVariable @Schema(format = "uuid") String id) {
        return progress(typed(id).orElseThrow(NoSuchList::new));
    }

    @GetMapping(path = "/{id}/refused.csv", produces = "text/csv;charset=UTF-8")
    @Operation(summary = "All rows of a list that were refused, with line, field and reason")
    @ApiResponse(responseCode = "200", description = "A CSV file")
    @ApiResponse(responseCode = "404", description = "No such list")
    ResponseEntity<String> refused(@PathVariable @Schema(format = "uuid") String id) {
        return typed(id)
                .flatMap(upload -> referrals.progress(upload, Integer.MAX_VALUE))
                .map(RowsDownload::refused)
                .orElseThrow(NoSuchList::new);
    }

    @GetMapping(path = "/{id}/accepted.csv", produces = "text/csv;charset=UTF-8")
    @Operation(summary = "All rows of a list that became cases, with line and reference")
    @ApiResponse(responseCode = "200", description = "A CSV file")
    @ApiResponse(responseCode = "404", description = "No such list")
    ResponseEntity<String> accepted(@PathVariable @Schema(format = "uuid") String id) {
        UUID list = read(id).id();
        return RowsDownload.accepted(list, referrals.accepted(list));
    }

    private BulkProgress progress(UUID upload) {
        return referrals.progress(upload, REFUSALS_SHOWN).orElseThrow(NoSuchList::new);
    }

    static Optional<UUID> typed(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException mistyped) {
            return Optional.empty();
        }
    }

    /** There is no such list of this caller. */
    static final class NoSuchList extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
