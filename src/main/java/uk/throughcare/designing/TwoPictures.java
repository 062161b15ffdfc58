package uk.throughcare.designing;

import java.util.Set;

/**
 * A diagram that changes, to be drawn side by side.
 *
 * @param before as it is in force, as XML
 * @param after as it would be
 * @param leave ids of what is removed or changed
 * @param come ids of what is added or changed
 */
record TwoPictures(String name, String before, String after, Set<String> leave, Set<String> come) {

    boolean isAny() {
        return !leave.isEmpty() || !come.isEmpty();
    }
}
