package uk.throughcare.engine;

import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The database's schema is not one that this version can work with: newer than it, altered, or someone else's. */
class SchemaVersionAnalyzer extends AbstractFailureAnalyzer<FlywayException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, FlywayException cause) {
        if (DatabaseUnreachableAnalyzer.sqlFailure(cause).isPresent()) {
            return null;
        }
        return new FailureAnalysis(
                "The database's schema is not one that this version of Throughcare can work with: "
                        + withoutFlywaysAdvice(String.valueOf(cause.getMessage())),
                "Start the version that last worked with this database or a later one, or name another database.",
                cause);
    }

    // its advice (repair, validation rules) would make things worse here
    private static String withoutFlywaysAdvice(String message) {
        return message.split("If you removed|Need more flexibility|Use baseline", 2)[0].strip();
    }
}
