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

/** How long cases would take with changed diagrams: to read, and as JSON. */
@Controller
class SimulationPage {

    private static final String VIEW = "designer/simulation";

    private final Simulation simulation;

    SimulationPage(Simulation simulation) {
        this.simulation = simulation;
    }

    @GetMapping(path = "/designer/simulation", produces = MediaType.TEXT_HTML_VALUE)
    String page() {
        return VIEW;
    }

    @Operation(
            summary = "Work out how long cases would take with changed diagrams",
            description =
                    "Takes changed diagrams and what they need. Goes through each many times as recorded cases went, and"
                            + " says how long that takes, beside what is in force and what is recorded. Nothing is deployed.")
    @PostMapping(
            path = "/designer/simulation",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Simulated simulate(MultipartHttpServletRequest request) throws IOException {
        return simulation.of(SentFiles.of(request));
    }

    /** The same for who chose files on the page. */
    @Operation(hidden = true)
    @PostMapping(
            path = "/designer/simulation",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView simulateOnThePage(MultipartHttpServletRequest request) throws IOException {
        try {
            return new ModelAndView(VIEW, "simulated", simulate(request));
        } catch (UnreadableFile unreadable) {
            return new ModelAndView(VIEW, unreadable.model(), HttpStatus.BAD_REQUEST);
        }
    }
}
