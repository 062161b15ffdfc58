package uk.throughcare.cases;

import java.util.Locale;

/** The number that a prison knows a person by, for example {@code A1234BC}; it stays the same from sentence to sentence. */
public record PrisonNumber(String value) {

    /**
     * @throws IllegalArgumentException if it has another form; its message is fit for a person to read
     */
    public PrisonNumber {
        if (!value.matches("[A-Z][0-9]{4}[A-Z]{2}")) {
            throw new IllegalArgumentException(
                    "a prison number is one letter, four digits and two letters, like A1234BC");
        }
    }

    /** Reads a number as people type it: small letters and spaces are fine. */
    public static PrisonNumber of(String typed) {
        return new PrisonNumber(typed.toUpperCase(Locale.ROOT).replace(" ", ""));
    }

    @Override
    public String toString() {
        return value;
    }
}
