package uk.throughcare.intake;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import uk.throughcare.journey.Refused;

/** How the API says no: problem+json that names each field and the reason. */
@RestControllerAdvice(assignableTypes = {ReferralController.class, BulkController.class})
class ApiProblems {

    @ExceptionHandler
    ProblemDetail refused(Refused refused) {
        ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, "Answers were not taken", "Nothing was stored.");
        problem.setProperty("errors", refused.problems());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail unreadable(JsonBody.Unreadable unreadable) {
        return problem(HttpStatus.BAD_REQUEST, "The body cannot be read", String.valueOf(unreadable.getMessage()));
    }

    @ExceptionHandler(ApiReferrals.KeyReused.class)
    ProblemDetail keyReused() {
        return problem(
                HttpStatus.UNPROCESSABLE_ENTITY,
                "The Idempotency-Key was used before",
                "It came with another body within the last 24 hours. Send a new key with a new referral.");
    }

    @ExceptionHandler
    ProblemDetail denied(AccessDeniedException denied) {
        return problem(HttpStatus.FORBIDDEN, "Not allowed", String.valueOf(denied.getMessage()));
    }

    @ExceptionHandler(ReferralController.NoSuchCase.class)
    ProblemDetail noSuchCase() {
        return problem(HttpStatus.NOT_FOUND, "No such case", "There is no case of this reference that you can see.");
    }

    @ExceptionHandler(BulkController.NoSuchList.class)
    ProblemDetail noSuchList() {
        return problem(HttpStatus.NOT_FOUND, "No such list", "You have sent no list of this name.");
    }

    private static ProblemDetail problem(HttpStatus status, String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        return problem;
    }
}
