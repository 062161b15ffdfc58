package uk.throughcare.journey;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Says with each line of the log which case the work is about: by its reference, and nothing else of it. */
public final class CaseInLogs {

    /** The field's name, also for the engine's own lines: {@code application.yaml}. */
    public static final String FIELD = "caseReference";

    private CaseInLogs() {}

    /** Until it is closed; no case, no word. */
    public static MDC.MDCCloseable about(@Nullable CaseReference reference) {
        return MDC.putCloseable(FIELD, reference == null ? null : reference.value());
    }
}
