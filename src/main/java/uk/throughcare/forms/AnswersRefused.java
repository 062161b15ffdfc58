package uk.throughcare.forms;

import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import uk.throughcare.journey.Refused;

/** Answers that were not taken, as the engine's own doors answer it: HTTP 400 with each field and the reason. */
public class AnswersRefused extends BadUserRequestException {

    private static final long serialVersionUID = 1L;

    private final transient List<Refused.Problem> problems;

    AnswersRefused(Refused refused) {
        super(refused.getMessage(), refused);
        this.problems = refused.problems();
    }

    public List<Refused.Problem> problems() {
        return problems;
    }
}
