package uk.throughcare.designing;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** A file that cannot be read as what its ending says, so that nothing more can be said about it. */
class UnreadableFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final String reason;

    UnreadableFile(String file, String reason) {
        this(file, reason, null);
    }

    UnreadableFile(String file, String reason, @Nullable Throwable cause) {
        super(file + " cannot be read: " + reason, cause);
        this.file = file;
        this.reason = reason;
    }

    /** With what the parser says of it, which stands in the innermost cause. */
    static UnreadableFile because(String file, String reason, Throwable thrown) {
        Throwable innermost = thrown;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        return new UnreadableFile(file, reason + ": " + innermost.getMessage(), thrown);
    }

    String file() {
        return file;
    }

    String reason() {
        return reason;
    }

    /** How a page is told. */
    Map<String, ?> model() {
        return Map.of("unreadable", Map.of("file", file, "reason", reason));
    }

    /** How programs are told. */
    ProblemDetail problem() {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST, "Nothing was looked at. " + getMessage() + ".");
        problem.setTitle("A file cannot be read");
        problem.setProperty("file", file);
        problem.setProperty("reason", reason);
        return problem;
    }
}
