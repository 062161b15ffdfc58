package uk.throughcare.forms;

import uk.throughcare.language.Words;

/**
 * One choice that a form offers, worked out when the form is opened.
 *
 * @param value the code that is stored
 * @param label what people read
 */
public record Choice(String value, String label) {

    Choice inWords() {
        return new Choice(value, Words.say(label));
    }
}
