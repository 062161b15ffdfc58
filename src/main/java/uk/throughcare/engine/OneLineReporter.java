package uk.throughcare.engine;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Says in one line on the error output why the application does not start; Boot's longer report is switched off. */
class OneLineReporter implements FailureAnalysisReporter {

    @Override
    @SuppressWarnings("SystemOut")
    public void report(FailureAnalysis analysis) {
        System.err.println(line(analysis));
    }

    static String line(FailureAnalysis analysis) {
        return ("Throughcare does not start. " + onOneLine(analysis.getDescription()) + onOneLine(analysis.getAction()))
                .strip();
    }

    private static String onOneLine(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return "";
        }
        String line = text.strip().replaceAll("\\s+", " ");
        return (line.endsWith(".") ? line : line + ".") + " ";
    }
}
