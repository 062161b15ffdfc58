package uk.throughcare.designing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.ModelAndView;

/** What process designers ask before they deploy. */
@RestController
class DesignerController {

    private final DryRun dryRun;

    DesignerController(DryRun dryRun) {
        this.dryRun = dryRun;
    }

    /**
     * Says what deploying the files would bring, and deploys nothing.
     *
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
    Outlook check(MultipartHttpServletRequest request) throws IOException {
        return dryRun.of(SentFiles.of(request));
    }

    @GetMapping(path = "/designer/check", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView page() {
        return new ModelAndView("designer/check");
    }

    /** The same for who chose files on the page. */
    @Operation(hidden = true)
    @PostMapping(
            path = "/designer/check",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView checkOnThePage(MultipartHttpServletRequest request) throws IOException {
        try {
            Map<String, String> files = SentFiles.of(request);
            return new ModelAndView(
                    "designer/check", Map.of("outlook", dryRun.of(files), "pictures", dryRun.pictures(files)));
        } catch (UnreadableFile unreadable) {
            return new ModelAndView("designer/check", unreadable.model(), HttpStatus.BAD_REQUEST);
        }
    }

    @ExceptionHandler(UnreadableFile.class)
    ProblemDetail unreadable(UnreadableFile unreadable) {
        return unreadable.problem();
    }
}
