package uk.throughcare.reporting;

import java.util.List;

/**
 * Something that a page of figures asks before it shows them; the answer is a parameter of the page's address.
 *
 * @param name of the parameter
 * @param label what people read
 * @param value what is chosen now; empty for no choice
 * @param choices of a CHOICE, in the order in which they are offered
 */
public record Question(String name, String label, Kind kind, String value, List<Choice> choices) {

    /** A day like 2027-01-31, or one of some choices. */
    public enum Kind {
        DATE,
        CHOICE
    }

    /** @param value the parameter's; @param label what people read */
    public record Choice(String value, String label) {}

    public Question {
        choices = List.copyOf(choices);
    }
}
