package uk.throughcare.following;

/** The engine does not move the process instance; the message names elements of diagrams and why they cannot be mapped. */
final class CannotFollow extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotFollow(String reason, Throwable cause) {
        super(reason, cause);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
