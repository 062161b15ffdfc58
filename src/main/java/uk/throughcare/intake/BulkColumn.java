package uk.throughcare.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A question of the form as a column of a list of referrals.
 *
 * @param required whether the form wants an answer whatever else is answered
 * @param choices the codes on offer, if it has such
 */
record BulkColumn(String key, Kind kind, boolean required, List<String> choices) {

    enum Kind {
        TEXT,
        NUMBER,
        YES_NO,
        CODES,
        DATE
    }

    private static final Set<String> YES = Set.of("yes", "y", "true", "1");
    private static final Set<String> NO = Set.of("no", "n", "false", "0");

    /** As spreadsheets in the United Kingdom write it. */
    private static final DateTimeFormatter DAY_MONTH_YEAR =
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.UK).withResolverStyle(ResolverStyle.STRICT);

    /** The cell as the form would give it; what cannot be read so stays as it is, for the form's rules to say. */
    Object answer(String cell) {
        String text = cell.strip();
        switch (kind) {
            case NUMBER:
                return number(text);
            case YES_NO:
                return yesNo(text);
            case CODES:
                return codes(text);
            case DATE:
                return date(text);
            default:
                return text;
        }
    }

    private static Object number(String text) {
        try {
            BigDecimal number = new BigDecimal(text);
            return number.stripTrailingZeros().scale() <= 0 ? (Object) number.intValueExact() : number.doubleValue();
        } catch (ArithmeticException | NumberFormatException other) {
            return text;
        }
    }

    private static Object yesNo(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        return YES.contains(word) ? (Object) true : NO.contains(word) ? (Object) false : text;
    }

    private static List<String> codes(String text) {
        return Arrays.stream(text.split("\\|", -1))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .toList();
    }

    private static String date(String text) {
        try {
            return LocalDate.parse(text, DAY_MONTH_YEAR).toString();
        } catch (DateTimeParseException other) {
            return text;
        }
    }
}
