package uk.throughcare.listing;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.ui.ModelMap;
import org.springframework.util.MultiValueMap;
import uk.throughcare.forms.PageQuestion;
import uk.throughcare.journey.Refused;

/** Puts the questions about a service on a page, with what was typed and what is wrong with it. */
final class OfferForm {

    /** The box that is ticked to withdraw a service. */
    static final String SURE = "sure";

    private OfferForm() {}

    /**
     * One line of the summary of errors.
     *
     * @param anchor where it can be mended
     */
    public record Line(String anchor, String words) {}

    static void show(
            ModelMap page,
            List<PageQuestion> questions,
            MultiValueMap<String, String> given,
            List<Refused.Problem> problems) {
        page.put("questions", questions);
        page.put("given", given);
        page.put(
                "problems",
                problems.stream().map(problem -> line(questions, problem)).toList());
        page.put(
                "wrong",
                problems.stream()
                        .collect(Collectors.toMap(
                                Refused.Problem::field, problem -> sentence(problem.reason()), (one, other) -> one)));
    }

    private static Line line(List<PageQuestion> questions, Refused.Problem problem) {
        return questions.stream()
                .filter(question -> question.key().equals(problem.field()))
                .findFirst()
                .map(question -> new Line(question.key(), question.label() + " " + sentence(problem.reason())))
                .orElseGet(() ->
                        new Line(problem.field().equals(SURE) ? SURE : "main-content", sentence(problem.reason())));
    }

    private static String sentence(String reason) {
        return reason.substring(0, 1).toUpperCase(Locale.UK) + reason.substring(1);
    }
}
