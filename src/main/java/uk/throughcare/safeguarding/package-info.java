/**
 * Worries about somebody's safety: raised by hand or from an answer, answered by the duty officer of the team that holds the
 * case.
 *
 * <p>Each concern has a process of its own beside the map, not an event sub-process of it: whatever ends the map would end
 * that too, and leave the concern unanswered.
 */
@NullMarked
package uk.throughcare.safeguarding;

import org.jspecify.annotations.NullMarked;
