package uk.throughcare.engine;

import org.camunda.bpm.engine.ParseException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A diagram under processes/ that cannot be deployed, with every reason and element. */
class RefusedModelAnalyzer extends AbstractFailureAnalyzer<ParseException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, ParseException cause) {
        return new FailureAnalysis(
                "A diagram cannot be deployed: " + cause.getMessage(), "Mend the diagram and start again.", cause);
    }
}
