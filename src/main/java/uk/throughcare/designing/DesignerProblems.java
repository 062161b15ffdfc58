package uk.throughcare.designing;

import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says to programs which of the files that they sent cannot be read, and why; pages say it themselves. */
@RestControllerAdvice("uk.throughcare.designing")
class DesignerProblems {

    @ExceptionHandler
    ProblemDetail unreadable(UnreadableFile unreadable) {
        return unreadable.problem();
    }
}
