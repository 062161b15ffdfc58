package uk.throughcare.closure;

/**
 * Outcome and reason of a case that ends.
 *
 * @param reason a reason code
 */
record Ending(Outcome outcome, String reason) {

    /** Support came to its end. */
    static Ending finished(Support support) {
        if (!support.begun()) {
            return of(Outcome.NOT_STARTED, "NO_CONTACT");
        }
        return support.reviewed() ? of(Outcome.COMPLETED, "SUPPORT_COMPLETED") : of(Outcome.ENDED_EARLY, "NOT_ENGAGED");
    }

    /** The person could not be reached any longer. */
    static Ending lostContact(Support support) {
        return support.begun() ? of(Outcome.ENDED_EARLY, "LOST_CONTACT") : of(Outcome.NOT_STARTED, "NO_CONTACT");
    }

    /** Something else ended it. */
    static Ending because(String reason, Support support) {
        return of(support.begun() ? Outcome.ENDED_EARLY : Outcome.NOT_STARTED, reason);
    }

    private static Ending of(Outcome outcome, String reason) {
        return new Ending(outcome, reason);
    }
}
