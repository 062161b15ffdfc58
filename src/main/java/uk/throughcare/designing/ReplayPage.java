package uk.throughcare.designing;

import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.ModelAndView;

/** What a changed decision table would have decided otherwise: to read, and as JSON. */
@Controller
class ReplayPage {

    private static final String VIEW = "designer/replay";

    private final Replay replay;

    ReplayPage(Replay replay) {
        this.replay = replay;
    }

    @GetMapping(path = "/designer/replay", produces = MediaType.TEXT_HTML_VALUE)
    String page() {
        return VIEW;
    }

    @Operation(
            summary = "Make past decisions again by a changed table",
            description =
                    "Takes one decision table. Says what it would have decided otherwise in the last months, for which"
                            + " teams and for people of which groups. Nothing is deployed or changed.")
    @PostMapping(
            path = "/designer/replay",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Replayed replay(MultipartHttpServletRequest request) throws IOException {
        return replay.of(SentFiles.of(request));
    }

    /** The same for who chose a file on the page. */
    @Operation(hidden = true)
    @PostMapping(
            path = "/designer/replay",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView replayOnThePage(MultipartHttpServletRequest request) throws IOException {
        try {
            return new ModelAndView(VIEW, "replayed", replay(request));
        } catch (UnreadableFile unreadable) {
            return new ModelAndView(VIEW, unreadable.model(), HttpStatus.BAD_REQUEST);
        }
    }
}
