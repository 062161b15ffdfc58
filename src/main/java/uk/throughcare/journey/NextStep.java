package uk.throughcare.journey;

/** What follows a stage: the values of {@link Journey#NEXT_STEP}. */
public enum NextStep {
    GO_ON,
    MORE_ACTIVITIES,
    ASSESS_AGAIN,
    FINISH,
    LOST_CONTACT
}
