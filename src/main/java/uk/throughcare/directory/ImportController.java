package uk.throughcare.directory;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import uk.throughcare.journey.Refused;

/** Where those who keep the directory have feeds read and see what came of it. */
@RestController
@RequestMapping("/api/directory/imports")
@Tag(name = "Feeds of services", description = "Read feeds of Open Referral UK, version 1 or 3, into the directory")
class ImportController {

    private static final int REFUSALS_SHOWN = 1000;

    private final FeedImporting importing;
    private final FeedImports imports;
    private final DirectorySettings settings;

    ImportController(FeedImporting importing, FeedImports imports, DirectorySettings settings) {
        this.importing = importing;
        this.imports = imports;
        this.settings = settings;
    }

    @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Read a feed",
            description =
                    "Without a body, a feed that throughcare.directory.feeds names is read in the background. With a"
                            + " JSON file as the body, the file is read at once as if the feed had given it.",
            requestBody = @RequestBody(content = @Content(mediaType = "application/json")))
    @ApiResponse(responseCode = "201", description = "The file was read; the report says what came of it")
    @ApiResponse(responseCode = "202", description = "The feed is being read; ask at the address in Location")
    @ApiResponse(responseCode = "400", description = "No such feed")
    @ApiResponse(responseCode = "409", description = "The feed is being read already")
    ResponseEntity<FeedImport> read(
            @Parameter(description = "the feed's name") @RequestParam(required = false) @Nullable String feed,
            HttpServletRequest request)
            throws IOException {
        String named = checked(feed);
        InputStream body = request.getInputStream();
        boolean hasFile = request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
        Optional<UUID> begun = hasFile ? importing.read(named, body) : importing.start(settled(named));
        UUID id = begun.orElseThrow(
                () -> new ResponseStatusException(HttpStatus.CONFLICT, "The feed is being read already"));
        return ResponseEntity.status(hasFile ? HttpStatus.CREATED : HttpStatus.ACCEPTED)
                .location(URI.create("/api/directory/imports/" + id))
                .body(report(id));
    }

    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "What came of reading a feed, or how far it is")
    @ApiResponse(responseCode = "200", description = "How many were taken, and why the first were refused")
    @ApiResponse(responseCode = "404", description = "No such report")
    FeedImport report(@PathVariable UUID id) {
        return imports.find(id, REFUSALS_SHOWN)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such report"));
    }

    private static String checked(@Nullable String feed) {
        if (feed == null || !feed.matches("[a-z0-9][a-z0-9-]{0,39}")) {
            throw Refused.because("feed", "give the feed's name: small letters, digits and hyphens, at most 40");
        }
        return feed;
    }

    private String settled(String feed) {
        if (!settings.feeds().containsKey(feed)) {
            throw Refused.because("feed", "the settings name no such feed; send its services as the body, or name it");
        }
        return feed;
    }
}
