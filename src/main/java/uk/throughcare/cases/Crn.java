package uk.throughcare.cases;

import java.util.Locale;

/** The case reference number that probation knows a person by, for example {@code X123456}. */
public record Crn(String value) {

    /**
     * @throws IllegalArgumentException if it has another form; its message is fit for a person to read
     */
    public Crn {
        if (!value.matches("[A-Z][0-9]{6}")) {
            throw new IllegalArgumentException("a CRN is one letter and six digits, like X123456");
        }
    }

    /** Reads a number as people type it: small letters and spaces are fine. */
    public static Crn of(String typed) {
        return new Crn(typed.toUpperCase(Locale.ROOT).replace(" ", ""));
    }

    @Override
    public String toString() {
        return value;
    }
}
