package uk.throughcare.following;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.throughcare.journey.Refused;

/** How designers' own tools have running cases follow. */
@RestController
class FollowingController {

    private final FollowingDiagrams following;
    private final FollowingTrial trial;

    FollowingController(FollowingDiagrams following, FollowingTrial trial) {
        this.following = following;
        this.trial = trial;
    }

    /**
     * What is to happen to running cases.
     *
     * @param mode a name of {@link Mode}
     * @param reason why, in at most 500 characters
     */
    record Wish(@Nullable String mode, @Nullable String reason) {}

    /**
     * @param state PAUSED or RUNNING
     */
    record Change(@Nullable String state) {}

    @Operation(
            summary = "Try what would come of having running cases follow the newest diagrams",
            description =
                    "Says how many process instances would move, and which would not and why. Nothing is changed.")
    @GetMapping("/designer/following/trial")
    Trial attempt(@RequestParam(required = false) @Nullable String mode) {
        return trial.of(FollowingDiagrams.mode(mode));
    }

    @Operation(summary = "How far running cases have followed, the last time that they were to")
    @GetMapping("/designer/following")
    Optional<Progress> progress() {
        return following.latest();
    }

    @Operation(
            summary = "Have running cases follow the newest diagrams",
            description = "STAY: none. NOW: all. NEXT_STAGE: the map alone, so that the next stage is a new one."
                    + " They move in the background.")
    @ApiResponse(responseCode = "200", description = "It has begun")
    @ApiResponse(
            responseCode = "400",
            description = "What was not taken, and why",
            content = @Content(schema = @Schema(implementation = ProblemDetail.class)))
    @PostMapping(path = "/designer/following", consumes = MediaType.APPLICATION_JSON_VALUE)
    Optional<Progress> begin(@RequestBody Wish wish, Principal user) {
        following.begin(wish.mode(), wish.reason(), user.getName());
        return following.latest();
    }

    @Operation(summary = "Pause, or go on")
    @PutMapping(path = "/designer/following/state", consumes = MediaType.APPLICATION_JSON_VALUE)
    Optional<Progress> change(@RequestBody Change change) {
        following.change(change.state());
        return following.latest();
    }

    @ExceptionHandler
    ProblemDetail refused(Refused refused) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "Nothing was changed.");
        problem.setTitle("This was not taken");
        problem.setProperty("errors", refused.problems());
        return problem;
    }

    @ExceptionHandler(HttpMessageNotReadableException.class)
    ProblemDetail unreadable() {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "Nothing was changed. Send one JSON object.");
        problem.setTitle("The body cannot be read");
        return problem;
    }
}
