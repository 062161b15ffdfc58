package uk.throughcare.dataprotection;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;
import static org.springframework.http.MediaType.APPLICATION_PDF_VALUE;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import uk.throughcare.journey.Refused;

/** The API for administrators who answer a person's rights; the person's number is posted, since it must not stand in an address. */
@RestController
@Tag(name = "Data protection", description = "Everything about one person, and forgetting them")
class DataProtectionController {

    /**
     * @param number a prison number or CRN, current or former
     */
    record Named(@NotBlank String number) {}

    /**
     * @param number a prison number or CRN, current or former
     */
    record ToForget(@NotBlank String number, @NotNull Erasure.Reason reason) {}

    private final SubjectAccess access;
    private final SubjectAccessPages pages;
    private final Erasure erasure;

    DataProtectionController(SubjectAccess access, SubjectAccessPages pages, Erasure erasure) {
        this.access = access;
        this.pages = pages;
        this.erasure = erasure;
    }

    @PostMapping(path = "/api/subject-access", produces = APPLICATION_JSON_VALUE)
    @Operation(summary = "Everything that is kept about one person, by table")
    ResponseEntity<Map<String, JsonNode>> everythingAbout(@Valid @RequestBody Named person) {
        return asFile("subject-access.json").body(access.of(person.number()));
    }

    @PostMapping(path = "/api/subject-access", produces = APPLICATION_PDF_VALUE)
    @Operation(summary = "The same on pages, for whoever has no use for JSON")
    ResponseEntity<byte[]> everythingOnPages(@Valid @RequestBody Named person) {
        return asFile("subject-access.pdf").body(pages.of(access.of(person.number())));
    }

    private static ResponseEntity.BodyBuilder asFile(String name) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }

    @PostMapping("/api/erasures")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Forget a person of whom no case is open")
    void forget(@Valid @RequestBody ToForget person) {
        erasure.of(person.number(), person.reason());
    }

    @ExceptionHandler
    ProblemDetail refused(Refused refused) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "Nothing was done.");
        problem.setTitle("This cannot be done");
        problem.setProperty("errors", refused.problems());
        return problem;
    }
}
