package uk.throughcare.notification;

/** Mail has nowhere to go. */
class NoMailServer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoMailServer() {
        super("No mail server is named.");
    }
}
