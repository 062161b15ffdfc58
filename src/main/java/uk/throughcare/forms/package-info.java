/**
 * Answers on their way from a form into the record: checked against the form's own rules, stored, handed to the stage.
 *
 * <p>A task or start event with a form can only be passed through its form: {@code complete} and {@code start} with bare
 * variables are refused, whichever door they come through. What a form shows (names, choices, what was said before) is
 * worked out when it is opened and never becomes a process variable; what it asks becomes one only where the form's field
 * says so with the custom property {@code process = yes}.
 *
 * <p>A form is delivered in the reader's language: labels, texts and choices are looked up in {@code forms/welsh.csv} when it is
 * opened, keys and values stay. What a form's validation says in the browser is said in English by form-js; the script
 * {@code language.js} puts it into Welsh where it stands.
 */
@NullMarked
package uk.throughcare.forms;

import org.jspecify.annotations.NullMarked;
