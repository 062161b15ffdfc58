package uk.throughcare.designing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.ModelAndView;
import uk.throughcare.teams.Teams;

/** What process designers ask before they deploy. */
@RestController
class DesignerController {

    private final DryRun dryRun;
    private final Teams teams;

    DesignerController(DryRun dryRun, Teams teams) {
        this.dryRun = dryRun;
        this.teams = teams;
    }

    /**
     * Says what deploying the files would bring, and deploys nothing.
     *
     * @param team whose own they are to be; empty for what is common to all teams
     * @throws UnreadableFile if there is none, or one is not what its ending says
     */
    @Operation(
            summary = "Check diagrams, tables and forms before they are deployed",
            description =
                    "Takes what the Modeler sends to /engine-rest/deployment/create. Says what has to be mended, what"
                            + " changes, and where cases stand that could not follow. Nothing is deployed.")
    @ApiResponse(responseCode = "200", description = "What a deployment would bring")
    @ApiResponse(
            responseCode = "400",
            description = "A file cannot be read: which, and why",
            content = @Content(schema = @Schema(implementation = ProblemDetail.class)))
    @PostMapping(
            path = "/designer/check",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    Outlook check(MultipartHttpServletRequest request, @RequestParam(defaultValue = "") String team)
            throws IOException {
        return dryRun.of(SentFiles.of(request), orAll(team));
    }

    private static @Nullable String orAll(String team) {
        return team.isBlank() ? null : team.strip();
    }

    @GetMapping(path = "/designer/check", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView page() {
        return new ModelAndView("designer/check", Map.of("teams", teams.inService()));
    }

    /** The same for who chose files on the page. */
    @Operation(hidden = true)
    @PostMapping(
            path = "/designer/check",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView checkOnThePage(MultipartHttpServletRequest request, @RequestParam(defaultValue = "") String team)
            throws IOException {
        ModelAndView page = page().addObject("team", team);
        try {
            Map<String, String> files = SentFiles.of(request);
            page.addObject("outlook", dryRun.of(files, orAll(team)));
            page.addObject("pictures", dryRun.pictures(files, orAll(team)));
        } catch (UnreadableFile unreadable) {
            page.addAllObjects(unreadable.model());
            page.setStatus(HttpStatus.BAD_REQUEST);
        }
        return page;
    }
}
