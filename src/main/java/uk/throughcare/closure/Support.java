package uk.throughcare.closure;

/**
 * What was recorded of the support that a person had; what was only missed or not recorded is not support.
 *
 * @param contacts times that the person was reached
 * @param sessions sessions of activities that the person came to
 * @param followUps follow-ups at which the person was reached
 * @param goals goals that count at the end
 * @param goalsReviewed those of them that were reviewed
 */
record Support(int contacts, int sessions, int followUps, int goals, int goalsReviewed) {

    boolean begun() {
        return contacts + sessions > 0;
    }

    /** Who was only told what is there has no goals, but a check-in. */
    boolean reviewed() {
        return goals > 0 ? goalsReviewed == goals : followUps > 0;
    }
}
