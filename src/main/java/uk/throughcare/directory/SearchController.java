package uk.throughcare.directory;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.throughcare.journey.Refused;

/** Where staff look for services. */
@RestController
@Tag(name = "Directory", description = "Find services by words, need, place, day and language")
class SearchController {

    private static final double METRES_PER_KM = 1000;

    private final ServiceSearch search;
    private final Postcodes postcodes;
    private final ExportSettings settings;

    SearchController(ServiceSearch search, Postcodes postcodes, ExportSettings settings) {
        this.search = search;
        this.postcodes = postcodes;
        this.settings = settings;
    }

    @GetMapping(path = "/api/directory/services", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Find services, best first",
            description = "What is not given does not matter. Spelling need not be right.")
    @ApiResponse(responseCode = "200", description = "A page of services, and the words as they were understood")
    @ApiResponse(responseCode = "400", description = "The field named was not understood")
    FoundServices find(
            @Parameter(description = "words that the service says of itself") @RequestParam(required = false) @Nullable
                    String search,
            @Parameter(description = "code of a need") @RequestParam(required = false) @Nullable String need,
            @Parameter(description = "code of a kind of activity") @RequestParam(required = false) @Nullable
                    String kind,
            @Parameter(description = "a postcode or its first half") @RequestParam(required = false) @Nullable
                    String near,
            @Parameter(description = "how far from it, in km") @RequestParam(required = false) @Nullable Double within,
            @Parameter(description = "for example MO or Monday") @RequestParam(required = false) @Nullable String day,
            @Parameter(description = "its name or code") @RequestParam(required = false) @Nullable String language,
            @RequestParam(required = false) ServiceListing.@Nullable Place place,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(name = "per_page", defaultValue = "0") int perPage) {
        if (page < 1) {
            throw Refused.because("page", "pages are counted from 1");
        }
        double metres = within == null ? settings.metresAround() : within * METRES_PER_KM;
        Wanted wanted = new Wanted(
                Wanted.words(search),
                null,
                null,
                null,
                null,
                null,
                null,
                Wanted.day(day),
                near == null ? null : postcodes.near("near", near, metres),
                need,
                kind,
                language,
                place);
        return this.search.find(wanted, page, settings.perPage(perPage));
    }
}
