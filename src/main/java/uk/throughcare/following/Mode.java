package uk.throughcare.following;

/** Which process instances move to the newest version of their diagram. */
public enum Mode {
    /** None; who begins from now on has the newest. */
    STAY,
    /** All. */
    NOW,
    /** The map, and what waits for another instance that it has called: a stage under way ends as it began, the next is new. */
    NEXT_STAGE
}
