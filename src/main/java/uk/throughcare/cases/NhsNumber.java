package uk.throughcare.cases;

/** The number that the health service knows a person by: nine digits and a check digit, modulus 11. */
public record NhsNumber(String value) {

    private static final int DIGITS = 10;
    private static final int MODULUS = 11;

    /**
     * @throws IllegalArgumentException if it is none; its message is fit for a person to read
     */
    public NhsNumber {
        if (!value.matches("[0-9]{10}")) {
            throw new IllegalArgumentException("an NHS number is 10 digits, like 943 476 5919");
        }
        if (digit(value, DIGITS - 1) != checkDigit(value)) {
            throw new IllegalArgumentException("this is not an NHS number: one of its digits may be mistyped");
        }
    }

    /** Reads a number as people type it: spaces and hyphens are fine. */
    public static NhsNumber of(String typed) {
        return new NhsNumber(typed.replaceAll("[ -]", ""));
    }

    /** The check digit that the first nine digits ask for; 10 if no digit would do, such numbers are not given out. */
    static int checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < DIGITS - 1; i++) {
            sum += (DIGITS - i) * digit(digits, i);
        }
        return (MODULUS - sum % MODULUS) % MODULUS;
    }

    private static int digit(String digits, int position) {
        return digits.charAt(position) - '0';
    }

    @Override
    public String toString() {
        return value;
    }
}
