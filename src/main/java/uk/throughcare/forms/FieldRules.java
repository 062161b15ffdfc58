package uk.throughcare.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.throughcare.language.Words;

/** The rules of one field, as form-js knows them: type, range, length, pattern, listed values. */
final class FieldRules {

    /** Longest text that any field takes unless its form allows less. */
    private static final int LONGEST_TEXT = 10_000;

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()-]{7,20}");

    private FieldRules() {}

    static Optional<String> problem(FormField field, Object answer, Map<String, ?> facts) {
        return Optional.ofNullable(broken(field, answer, facts));
    }

    private static @Nullable String broken(FormField field, Object answer, Map<String, ?> facts) {
        switch (field.type()) {
            case "textfield":
            case "textarea":
                return answer instanceof String text ? text(field, text) : "it must be text";
            case "number":
                return number(field, answer);
            case "checkbox":
                return answer instanceof Boolean ? null : "it must be true or false";
            case "radio":
            case "select":
                return answer instanceof String code ? listed(field, List.of(code), facts) : "it must be one code";
            case "checklist":
            case "taglist":
                return answer instanceof Collection<?> codes
                        ? codes(field, codes, facts)
                        : "it must be a list of codes";
            case "datetime":
                return answer instanceof String text ? date(field, text) : "it must be a date written as 2026-11-22";
            default:
                return "this form does not ask for it";
        }
    }

    private static @Nullable String text(FormField field, String text) {
        int longest = field.rule("maxLength").asInt(LONGEST_TEXT);
        if (text.length() < field.rule("minLength").asInt(0)) {
            return Words.say(
                    "it must have at least {} characters",
                    field.rule("minLength").asInt());
        }
        if (text.length() > longest) {
            return Words.say("it must have at most {} characters", longest);
        }
        if (text.chars()
                .anyMatch(
                        character -> character < ' ' && character != '\n' && character != '\r' && character != '\t')) {
            return "it holds a character that cannot be stored";
        }
        JsonNode pattern = field.rule("pattern");
        if (pattern.isTextual()
                && !Pattern.compile(pattern.asText()).matcher(text).find()) {
            return field.component()
                    .path("properties")
                    .path("patternMessage")
                    .asText("it does not have the form asked for");
        }
        String kind = field.rule("validationType").asText();
        if (kind.equals("email") && !EMAIL.matcher(text).matches()) {
            return "it must be an email address, like name@example.org";
        }
        return kind.equals("phone") && !PHONE.matcher(text).matches() ? "it must be a telephone number" : null;
    }

    private static @Nullable String number(FormField field, Object answer) {
        @Nullable BigDecimal number = decimal(answer);
        if (number == null) {
            return "it must be a number";
        }
        JsonNode min = field.rule("min");
        JsonNode max = field.rule("max");
        if (min.isNumber() && number.compareTo(min.decimalValue()) < 0
                || max.isNumber() && number.compareTo(max.decimalValue()) > 0) {
            return range(min, max);
        }
        int digits = field.component().path("decimalDigits").asInt(0);
        return number.stripTrailingZeros().scale() > digits
                ? digits == 0
                        ? "it must be a whole number"
                        : Words.say("it must have at most {} decimal places", digits)
                : null;
    }

    private static String range(JsonNode min, JsonNode max) {
        if (min.isNumber() && max.isNumber()) {
            return Words.say("it must be from {} to {}", min.asText(), max.asText());
        }
        return min.isNumber()
                ? Words.say("it must be at least {}", min.asText())
                : Words.say("it must be at most {}", max.asText());
    }

    private static @Nullable BigDecimal decimal(Object answer) {
        return answer instanceof Number number
                        && !(Double.isNaN(number.doubleValue()) || Double.isInfinite(number.doubleValue()))
                ? new BigDecimal(number.toString())
                : null;
    }

    private static @Nullable String codes(FormField field, Collection<?> codes, Map<String, ?> facts) {
        if (new HashSet<>(codes).size() != codes.size()) {
            return "a choice is named twice";
        }
        int most = field.component().path("properties").path("maxChoices").asInt(Integer.MAX_VALUE);
        return codes.size() > most ? Words.say("choose at most {}", most) : listed(field, codes, facts);
    }

    private static @Nullable String listed(FormField field, Collection<?> codes, Map<String, ?> facts) {
        List<String> offered = field.offered(facts);
        return codes.stream().allMatch(code -> code instanceof String && offered.contains(code))
                ? null
                : "it is not among the choices offered";
    }

    private static @Nullable String date(FormField field, String text) {
        String subtype = field.component().path("subtype").asText("date");
        try {
            switch (subtype) {
                case "time":
                    DateTimeFormatter.ISO_TIME.parse(text, LocalTime::from);
                    return null;
                case "datetime":
                    DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, OffsetDateTime::from);
                    return null;
                default:
                    LocalDate.parse(text);
                    return null;
            }
        } catch (DateTimeParseException unreadable) {
            return subtype.equals("date")
                    ? "it must be a date that exists, written as 2026-11-22"
                    : subtype.equals("time") ? "it must be a time that exists" : "it must be a datetime that exists";
        }
    }
}
