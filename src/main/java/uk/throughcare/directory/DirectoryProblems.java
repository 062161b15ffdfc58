package uk.throughcare.directory;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import uk.throughcare.journey.Refused;

/** How the directory says no: problem+json that names each field and the reason. */
// before Spring's own, which does not name the field
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(basePackageClasses = DirectoryProblems.class)
class DirectoryProblems {

    @ExceptionHandler
    ProblemDetail refused(Refused refused) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "Nothing was looked for or changed.");
        problem.setTitle("The question was not understood");
        problem.setProperty("errors", refused.problems());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail mistyped(MethodArgumentTypeMismatchException mistyped) {
        return mistyped.getName().equals("id")
                ? ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "Nothing here has this id.")
                : refused(Refused.because(mistyped.getName(), "this is not of the kind that is asked for"));
    }
}
