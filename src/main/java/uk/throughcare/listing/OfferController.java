package uk.throughcare.listing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import uk.throughcare.directory.Offer;
import uk.throughcare.forms.FormElsewhere.Checked;
import uk.throughcare.journey.Refused;

/** Where other systems offer services, and those who plan services read what they achieve and cost. */
@RestController
@RequestMapping("/api/directory")
@Tag(name = "Services offered", description = "Offer a service, and read what services achieve and cost")
class OfferController {

    private final OfferTasks form;
    private final Offering offering;
    private final OfferLimit limit;
    private final EvidenceOfServices evidence;

    OfferController(OfferTasks form, Offering offering, OfferLimit limit, EvidenceOfServices evidence) {
        this.form = form;
        this.offering = offering;
        this.limit = limit;
        this.evidence = evidence;
    }

    @PostMapping(path = "/offers", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Offer a service",
            description = "The keys are those of the form offer-a-service. The provider is asked by mail whether the"
                    + " address is its own; after that an editor looks at the offer.")
    @ApiResponse(responseCode = "202", description = "The provider is asked to confirm it")
    @ApiResponse(responseCode = "400", description = "The fields named were not taken; nothing was kept")
    @ApiResponse(responseCode = "429", description = "Too many offers in a short time")
    void offer(@RequestBody Map<String, Object> given, HttpServletRequest request) {
        Checked<Offer> checked = form.check(given);
        if (!limit.allows(request.getRemoteAddr(), checked.typed().email())) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS, "Many offers came in a short time");
        }
        offering.offer(checked.version(), checked.typed().email(), checked.answers());
    }

    @GetMapping(path = "/evidence.csv", produces = "text/csv;charset=UTF-8")
    @Operation(
            summary = "What services achieve, for whom, and what they cost",
            description = "All services that were ever published after an offer, with what is published of each.")
    @ApiResponse(responseCode = "200", description = "A CSV file for a spreadsheet")
    ResponseEntity<String> evidence() {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"evidence.csv\"")
                .body(evidence.csv());
    }

    @ExceptionHandler
    ProblemDetail refused(Refused refused) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "Nothing was kept.");
        problem.setTitle("The offer was not taken");
        problem.setProperty("errors", refused.problems());
        return problem;
    }
}
