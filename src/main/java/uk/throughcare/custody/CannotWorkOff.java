package uk.throughcare.custody;

/** An event cannot be worked off now; its message is for operators and tells nothing about the person. */
class CannotWorkOff extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotWorkOff(String why) {
        super(why);
    }

    CannotWorkOff(String why, Throwable cause) {
        super(why, cause);
    }
}
