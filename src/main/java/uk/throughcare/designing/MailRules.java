package uk.throughcare.designing;

import static uk.throughcare.designing.NamingRules.problem;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import uk.throughcare.journey.OwnWords;

/** What designers write to people in a step that mails it. */
final class MailRules {

    /** What a mail program shows of a subject, about. */
    private static final int LONGEST_SUBJECT = 100;

    private static final int LONGEST_TEXT = 4000;

    private static final Pattern PUT_IN = Pattern.compile("[$#]\\{|\\{\\{");

    private MailRules() {}

    static Stream<Finding> findings(Diagram diagram, Models models) {
        return diagram.all(ServiceTask.class).stream()
                .filter(task -> TaskRules.bean(task.getCamundaDelegateExpression())
                        .filter(models.words().mails()::contains)
                        .isPresent())
                .flatMap(task -> problems(OwnWords.of(task)).map(problem -> diagram.finding(task, problem)));
    }

    private static Stream<String> problems(OwnWords words) {
        return Stream.of(
                        problem(
                                words.subject().isEmpty(),
                                "mails without a subject; write one as extension property '" + OwnWords.SUBJECT + "'"),
                        problem(
                                words.subject().length() > LONGEST_SUBJECT
                                        || words.subject().lines().count() > 1,
                                "has a long subject; write one line of up to " + LONGEST_SUBJECT + " characters"),
                        problem(
                                words.text().isEmpty(),
                                "mails nothing; write the mail's text as the documentation of the step"),
                        problem(
                                words.text().length() > LONGEST_TEXT,
                                "mails a long text; keep it to " + LONGEST_TEXT + " characters"),
                        problem(
                                PUT_IN.matcher(words.subject() + words.text()).find(),
                                "puts something into its words; they are mailed as they stand, so leave out ${ and {{"))
                .flatMap(problems -> problems);
    }
}
