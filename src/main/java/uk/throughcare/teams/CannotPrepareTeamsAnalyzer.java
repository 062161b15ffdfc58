package uk.throughcare.teams;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in two lines what the operator has to mend. */
class CannotPrepareTeamsAnalyzer extends AbstractFailureAnalyzer<CannotPrepareTeams> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, CannotPrepareTeams cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.advice(), cause);
    }
}
