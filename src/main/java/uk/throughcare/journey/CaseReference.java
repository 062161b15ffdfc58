package uk.throughcare.journey;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The name of a case towards people, for example {@code H7K-RM4-2}: six random characters and a check character.
 *
 * <p>The 23 characters are those that are not mistaken for one another when read aloud or written by hand (no 0 and O, 1,
 * I and L, 2 stays without Z, 5 and S, 8 and B, U and V, no vowels, hence no words). 23 is prime, so the weighted check
 * sum finds each single wrong character and each swap of two neighbours. A reference is drawn at random: it tells neither
 * how many cases there are nor anything about the person.
 */
public record CaseReference(String value) {

    static final String CHARACTERS = "234679CDFGHJKMNPQRTVWXY";
    private static final int DRAWN = 6;

    /**
     * @throws IllegalArgumentException if the value is not a case reference; its message is fit for a person to read
     */
    public CaseReference {
        if (!isValid(value)) {
            throw new IllegalArgumentException("'" + value + "' is not a case reference: it looks like H7K-RM4-2, "
                    + "and one of its characters may be mistyped");
        }
    }

    /** Reads a reference as people type it: small letters, spaces and missing hyphens are fine. */
    public static CaseReference of(String typed) {
        String bare = typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return new CaseReference(bare.length() == DRAWN + 1 ? hyphenated(bare) : typed);
    }

    /** The same; nothing where that is no reference. */
    public static Optional<CaseReference> typed(String words) {
        try {
            return Optional.of(of(words));
        } catch (IllegalArgumentException mistyped) {
            return Optional.empty();
        }
    }

    public static CaseReference draw(RandomGenerator random) {
        StringBuilder drawn = new StringBuilder();
        for (int i = 0; i < DRAWN; i++) {
            drawn.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        return new CaseReference(hyphenated(drawn.append(checkCharacter(drawn)).toString()));
    }

    private static boolean isValid(String value) {
        if (!value.matches("[" + CHARACTERS + "]{3}-[" + CHARACTERS + "]{3}-[" + CHARACTERS + "]")) {
            return false;
        }
        String bare = value.replace("-", "");
        return bare.charAt(DRAWN) == checkCharacter(bare.substring(0, DRAWN));
    }

    private static char checkCharacter(CharSequence drawn) {
        int sum = 0;
        for (int i = 0; i < DRAWN; i++) {
            sum += (i + 2) * CHARACTERS.indexOf(drawn.charAt(i));
        }
        return CHARACTERS.charAt(sum % CHARACTERS.length());
    }

    private static String hyphenated(String bare) {
        return bare.substring(0, 3) + "-" + bare.substring(3, 6) + "-" + bare.substring(6);
    }

    @Override
    public String toString() {
        return value;
    }
}
