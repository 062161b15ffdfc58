package uk.throughcare.cockpit;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import uk.throughcare.journey.Refused;

/** How pages of figures say that they cannot tell what is asked: problem+json that names each field and the reason. */
@RestControllerAdvice(
        assignableTypes = {
            FlowPages.class,
            ImpactPages.class,
            MapPages.class,
            CaseHistoryPages.class,
            FigureDownloads.class
        })
class FigureProblems {

    @ExceptionHandler
    ProblemDetail refused(Refused refused) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "Nothing is shown until this is put right.");
        problem.setTitle("The question was not understood");
        problem.setProperty("errors", refused.problems());
        return problem;
    }

    @ExceptionHandler(CaseHistoryPages.NoSuchCase.class)
    ProblemDetail noSuchCase() {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.NOT_FOUND, "There is no case of this reference in your teams.");
        problem.setTitle("No such case");
        return problem;
    }

    @ExceptionHandler(FigureDownloads.NoSuchFigure.class)
    ProblemDetail noSuchFigure() {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "There is no such figure on this page.");
        problem.setTitle("No such figure");
        return problem;
    }
}
