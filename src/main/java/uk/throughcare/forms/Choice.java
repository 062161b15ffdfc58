package uk.throughcare.forms;

/**
 * One choice that a form offers, worked out when the form is opened.
 *
 * @param value the code that is stored
 * @param label what people read
 */
public record Choice(String value, String label) {}
