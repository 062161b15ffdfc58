package uk.throughcare.forms;

import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.throughcare.journey.Refused;
import uk.throughcare.language.Words;

/**
 * Answers that were not taken, with each field and the reason. Of this kind because all of the engine's own doors answer
 * it with HTTP 400, and every other with 500.
 */
public class AnswersRefused extends FormFieldValidationException {

    private static final long serialVersionUID = 1L;
    private static final Logger log = LoggerFactory.getLogger(AnswersRefused.class);

    private final transient List<Refused.Problem> problems;

    private AnswersRefused(String message, Refused refused) {
        super(null, message, refused);
        this.problems = refused.problems();
    }

    /** Leaves one line in the log, with the fields alone: what was typed is nobody's business there. */
    static AnswersRefused by(Form form, Refused refused) {
        log.info("The form {} was not taken: {}", form.id(), fields(form, refused));
        return new AnswersRefused(String.valueOf(refused.getMessage()), refused);
    }

    /** The form was not there at all. */
    static AnswersRefused missing(String what) {
        String message = Words.say("{} has a form: submit the form, so that its answers are checked and kept", what);
        return new AnswersRefused(message, new Refused(List.of()));
    }

    public List<Refused.Problem> problems() {
        return problems;
    }

    /** A field that the form does not have is the caller's own word. */
    private static String fields(Form form, Refused refused) {
        return refused.problems().stream()
                .map(Refused.Problem::field)
                .map(field -> form.field(field).isPresent() ? field : "a field that it does not have")
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
