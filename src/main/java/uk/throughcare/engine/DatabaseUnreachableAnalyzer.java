package uk.throughcare.engine;

import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** No connection to the database that was named: no server there, no such database, or a wrong password. */
class DatabaseUnreachableAnalyzer implements FailureAnalyzer {

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        return sqlFailure(failure)
                .map(cause -> new FailureAnalysis(
                        "No connection to the database: " + cause.getMessage(),
                        "Check spring.datasource.url, spring.datasource.username and spring.datasource.password.",
                        failure))
                .orElse(null);
    }

    static Optional<SQLException> sqlFailure(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && aboutTheConnection(sql.getSQLState())) {
                return Optional.of(sql);
            }
        }
        return Optional.empty();
    }

    // 08 connection, 28 authorization, 3D000 no such database, 57P03 still starting
    private static boolean aboutTheConnection(@Nullable String state) {
        return state != null
                && (state.startsWith("08") || state.startsWith("28") || state.equals("3D000") || state.equals("57P03"));
    }
}
