package uk.throughcare.directory;

/** A feed could not be read to its end; the message says why, in words for whoever keeps the directory. */
class FeedBrokenOff extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FeedBrokenOff(String reason) {
        super(reason);
    }

    FeedBrokenOff(String reason, Throwable cause) {
        super(reason, cause);
    }
}
