/**
 * Answers on their way from a form into the record: checked against the form's own rules, stored, handed to the stage.
 *
 * <p>A task or start event with a form can only be passed through its form: {@code complete} and {@code start} with bare
 * variables are refused, whichever door they come through. What a form shows (names, choices, what was said before) is
 * worked out when it is opened and never becomes a process variable; what it asks becomes one only where the form's field
 * says so with the custom property {@code process = yes}.
 */
@NullMarked
package uk.throughcare.forms;

import org.jspecify.annotations.NullMarked;
