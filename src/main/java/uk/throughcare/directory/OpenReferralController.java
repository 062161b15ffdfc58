package uk.throughcare.directory;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import uk.throughcare.journey.Refused;

/**
 * The published directory for everybody, as the Open Referral UK 3.0 API. It has a path of its own: the root is the door for
 * staff, and what the standard calls {@code /} is {@code /open-referral-uk} here.
 */
@RestController
@CrossOrigin
@RequestMapping(path = OpenReferralController.BASE, produces = MediaType.APPLICATION_JSON_VALUE)
@SecurityRequirements
@Tag(
        name = "Open Referral UK",
        description = "The published services, in version 3.0 of the standard; no key is needed")
class OpenReferralController {

    /** What asking by an id comes to. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @ApiResponse(
            responseCode = "200",
            description = "The document",
            content = @Content(schema = @Schema(type = "object")))
    @ApiResponse(responseCode = "404", description = "Nothing published has this id", content = @Content)
    private @interface OneDocument {}

    static final String BASE = "/open-referral-uk";

    private static final String PROFILE = "https://docs.openreferraluk.org/en/3.0/";

    private final OpenReferral directory;
    private final Postcodes postcodes;
    private final ExportSettings settings;
    private final String baseUrl;

    OpenReferralController(
            OpenReferral directory,
            Postcodes postcodes,
            ExportSettings settings,
            @Value("${throughcare.base-url}") String baseUrl) {
        this.directory = directory;
        this.postcodes = postcodes;
        this.settings = settings;
        this.baseUrl = baseUrl;
    }

    @GetMapping
    @Operation(summary = "Which version of the standard this is")
    Map<String, String> about() {
        return Map.of("version", "3.0", "profile", PROFILE, "openapi_url", baseUrl + "/v3/api-docs");
    }

    @GetMapping("/services")
    @Operation(summary = "Published services, in outline, page by page")
    OpenReferralPage services(
            @Parameter(description = "words that the service says of itself") @RequestParam(required = false) @Nullable
                    String search,
            @RequestParam(name = "taxonomy_term_id", required = false) @Nullable UUID term,
            @RequestParam(name = "taxonomy_id", required = false) @Nullable UUID taxonomy,
            @RequestParam(name = "minimum_age", required = false) @Nullable Integer minimumAge,
            @RequestParam(name = "maximum_age", required = false) @Nullable Integer maximumAge,
            @RequestParam(name = "start_time", required = false) @Nullable LocalTime from,
            @RequestParam(name = "end_time", required = false) @Nullable LocalTime until,
            @Parameter(description = "for example MO or Monday") @RequestParam(required = false) @Nullable String day,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(name = "per_page", defaultValue = "0") int perPage) {
        Wanted wanted = wanted(search, term, taxonomy, minimumAge, maximumAge, from, until, day, null);
        return directory.services(wanted, numbered(page), settings.perPage(perPage));
    }

    @GetMapping("/services/{id}")
    @Operation(summary = "A published service with all that belongs to it")
    @OneDocument
    JsonNode service(@PathVariable UUID id) {
        return found(directory.service(id));
    }

    @GetMapping("/service_at_locations")
    @Operation(summary = "Where published services are, in outline, page by page")
    OpenReferralPage places(
            @Parameter(description = "words that the service says of itself") @RequestParam(required = false) @Nullable
                    String search,
            @RequestParam(name = "taxonomy_term_id", required = false) @Nullable UUID term,
            @RequestParam(name = "taxonomy_id", required = false) @Nullable UUID taxonomy,
            @RequestParam(name = "minimum_age", required = false) @Nullable Integer minimumAge,
            @RequestParam(name = "maximum_age", required = false) @Nullable Integer maximumAge,
            @RequestParam(name = "start_time", required = false) @Nullable LocalTime from,
            @RequestParam(name = "end_time", required = false) @Nullable LocalTime until,
            @Parameter(description = "for example MO or Monday") @RequestParam(required = false) @Nullable String day,
            @Parameter(description = "a postcode or its first half") @RequestParam(required = false) @Nullable
                    String postcode,
            @Parameter(description = "how far from it, in metres") @RequestParam(required = false) @Nullable
                    Integer proximity,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(name = "per_page", defaultValue = "0") int perPage) {
        Wanted.Near near = postcode == null
                ? null
                : postcodes.near("postcode", postcode, proximity == null ? settings.metresAround() : proximity);
        Wanted wanted = wanted(search, term, taxonomy, minimumAge, maximumAge, from, until, day, near);
        return directory.places(wanted, numbered(page), settings.perPage(perPage));
    }

    @GetMapping("/service_at_locations/{id}")
    @Operation(summary = "Where a published service is, with all that belongs to place and service")
    @OneDocument
    JsonNode place(@PathVariable UUID id) {
        return found(directory.place(id));
    }

    @GetMapping("/taxonomies")
    @Operation(summary = "Taxonomies that services are sorted by, page by page")
    OpenReferralPage taxonomies(
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(name = "per_page", defaultValue = "0") int perPage) {
        return directory.taxonomies(numbered(page), settings.perPage(perPage));
    }

    @GetMapping("/taxonomies/{id}")
    @Operation(summary = "A taxonomy with its terms")
    @OneDocument
    JsonNode taxonomy(@PathVariable UUID id) {
        return found(directory.taxonomy(id));
    }

    @GetMapping("/taxonomy_terms")
    @Operation(summary = "Terms of all taxonomies, page by page")
    OpenReferralPage terms(
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(name = "per_page", defaultValue = "0") int perPage) {
        return directory.terms(numbered(page), settings.perPage(perPage));
    }

    @GetMapping("/taxonomy_terms/{id}")
    @Operation(summary = "A term")
    @OneDocument
    JsonNode term(@PathVariable UUID id) {
        return found(directory.term(id));
    }

    private static Wanted wanted(
            @Nullable String search,
            @Nullable UUID term,
            @Nullable UUID taxonomy,
            @Nullable Integer youngest,
            @Nullable Integer oldest,
            @Nullable LocalTime from,
            @Nullable LocalTime until,
            @Nullable String day,
            Wanted.@Nullable Near near) {
        return new Wanted(
                Wanted.words(search),
                term,
                taxonomy,
                youngest,
                oldest,
                from,
                until,
                Wanted.day(day),
                near,
                null,
                null,
                null,
                null);
    }

    private static int numbered(int page) {
        if (page < 1) {
            throw Refused.because("page", "pages are counted from 1");
        }
        return page;
    }

    private static JsonNode found(Optional<JsonNode> document) {
        return document.orElseThrow(
                () -> new ResponseStatusException(HttpStatus.NOT_FOUND, "Nothing here has this id"));
    }
}
