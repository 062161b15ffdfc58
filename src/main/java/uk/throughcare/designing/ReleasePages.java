package uk.throughcare.designing;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import uk.throughcare.journey.Refused;

/** Who released what, when and why; proposals to decide about; the way back. To read and do, and as JSON. */
@Controller
class ReleasePages {

    private static final String LIST = "/designer/releases";

    private final ReleaseRecord record;
    private final VariantRecord variants;
    private final Releasing releasing;
    private final ReleaseChanges changes;

    ReleasePages(ReleaseRecord record, VariantRecord variants, Releasing releasing, ReleaseChanges changes) {
        this.record = record;
        this.variants = variants;
        this.releasing = releasing;
        this.changes = changes;
    }

    /**
     * Everything about releases.
     *
     * @param releases the newest first: that is in force
     * @param proposals those that wait
     * @param variants what teams have of their own, the newest first
     */
    record Everything(List<Release> releases, List<Proposal> proposals, List<Variant> variants) {}

    @GetMapping(path = LIST, produces = MediaType.TEXT_HTML_VALUE)
    String page(ModelMap page, Principal user) {
        page.addAttribute("all", json());
        page.addAttribute("user", user.getName());
        return "designer/releases";
    }

    @GetMapping(path = LIST, produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Everything json() {
        return new Everything(record.releases(), record.proposals(), variants.all());
    }

    @GetMapping(path = LIST + "/{deployment}", produces = MediaType.TEXT_HTML_VALUE)
    String release(@PathVariable String deployment, ModelMap page) {
        page.addAttribute("release", record.release(deployment));
        page.addAttribute("changes", changes.of(deployment));
        return "designer/release";
    }

    @GetMapping(path = LIST + "/{deployment}", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    List<Outlook.Changes> changes(@PathVariable String deployment) {
        return changes.of(deployment);
    }

    @GetMapping(path = "/designer/variants/{deployment}", produces = MediaType.TEXT_HTML_VALUE)
    String variant(@PathVariable String deployment, ModelMap page) {
        Variant variant = variants.variant(deployment);
        page.addAttribute("release", variant);
        page.addAttribute("team", variant.team());
        page.addAttribute("changes", changes.of(variant));
        return "designer/release";
    }

    @GetMapping(path = "/designer/variants/{deployment}", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    List<Outlook.Changes> variantChanges(@PathVariable String deployment) {
        return changes.of(variants.variant(deployment));
    }

    @GetMapping(path = "/designer/proposals/{deployment}", produces = MediaType.TEXT_HTML_VALUE)
    String proposal(@PathVariable String deployment, ModelMap page) {
        page.addAttribute("proposal", record.proposal(deployment));
        page.addAttribute("outlook", changes.outlook(deployment));
        page.addAttribute("pictures", changes.pictures(deployment));
        return "designer/proposal";
    }

    @GetMapping(path = "/designer/proposals/{deployment}", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Outlook outlook(@PathVariable String deployment) {
        return changes.outlook(deployment);
    }

    @PostMapping("/designer/proposals/{deployment}/release")
    ResponseEntity<Void> release(@PathVariable String deployment, Principal user) {
        releasing.release(deployment, user.getName());
        return done();
    }

    @PostMapping("/designer/proposals/{deployment}/decline")
    ResponseEntity<Void> decline(@PathVariable String deployment, Principal user) {
        releasing.decline(deployment, user.getName());
        return done();
    }

    @PostMapping(LIST + "/{deployment}/bring-back")
    ResponseEntity<Void> bringBack(
            @PathVariable String deployment, @RequestParam(defaultValue = "") String why, Principal user) {
        releasing.bringBack(deployment, why, user.getName());
        return done();
    }

    @PostMapping("/designer/variants/{deployment}/bring-back")
    ResponseEntity<Void> bringVariantBack(
            @PathVariable String deployment, @RequestParam(defaultValue = "") String why, Principal user) {
        releasing.bringVariantBack(deployment, why, user.getName());
        return done();
    }

    @PostMapping("/designer/teams/{team}/back-to-common")
    ResponseEntity<Void> withdrawVariant(
            @PathVariable String team, @RequestParam(defaultValue = "") String why, Principal user) {
        releasing.withdrawVariant(team, why, user.getName());
        return done();
    }

    private static ResponseEntity<Void> done() {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(LIST))
                .build();
    }

    /** On a page to who works on pages, and as problem+json to programs. */
    @ExceptionHandler
    Object refused(Refused refused, HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        if (accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE)) {
            return new ModelAndView("designer/refused", Map.of("problems", refused.problems()), HttpStatus.BAD_REQUEST);
        }
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "Nothing was changed.");
        problem.setTitle("That cannot be done");
        problem.setProperty("errors", refused.problems());
        return ResponseEntity.of(problem).build();
    }
}
