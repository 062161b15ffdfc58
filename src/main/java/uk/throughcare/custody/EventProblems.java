package uk.throughcare.custody;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import uk.throughcare.journey.Refused;

/** How an event that cannot be read is refused: problem+json that names each field and the reason. */
@RestControllerAdvice(assignableTypes = EventController.class)
class EventProblems {

    @ExceptionHandler
    ProblemDetail refused(Refused refused) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "Nothing was kept.");
        problem.setTitle("The event cannot be read");
        problem.setProperty("errors", refused.problems());
        return problem;
    }
}
