package uk.throughcare.custody;

/** Names why an event was not worked off, without what an error's own words may tell about the person. */
final class EventErrors {

    private EventErrors() {}

    static String code(RuntimeException failure) {
        return failure instanceof CannotWorkOff known
                ? String.valueOf(known.getMessage())
                : failure.getClass().getSimpleName();
    }
}
