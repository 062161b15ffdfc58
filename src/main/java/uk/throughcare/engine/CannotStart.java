package uk.throughcare.engine;

import org.jspecify.annotations.Nullable;

/** The application cannot start, for a reason that whoever starts it can mend: said in one line, without a stack trace. */
class CannotStart extends RuntimeException {

    private final String advice;

    CannotStart(String reason, String advice) {
        this(reason, advice, null);
    }

    CannotStart(String reason, String advice, @Nullable Throwable cause) {
        super(reason, cause);
        this.advice = advice;
    }

    String advice() {
        return advice;
    }
}
