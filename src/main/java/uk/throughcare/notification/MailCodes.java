package uk.throughcare.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import uk.throughcare.journey.DatesInWords;
import uk.throughcare.language.Language;
import uk.throughcare.language.Words;

/** The codes of a notification, as templates read them. */
final class MailCodes {

    private final Map<String, Object> values;
    private final Language language;
    private final MessageSource words;
    private final SignedLinks links;

    MailCodes(Map<String, Object> values, Language language, MessageSource words, SignedLinks links) {
        this.values = values;
        this.language = language;
        this.words = words;
        this.links = links;
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    public String get(String name) {
        return String.valueOf(values.getOrDefault(name, ""));
    }

    /** What designers have named, in the mail's language. */
    public String said(String name) {
        return Words.say(language, get(name));
    }

    /** How many working days something is late. */
    public String late(String name) {
        String days = get(name);
        return days.equals("0")
                ? Words.say(language, "overdue")
                : days.equals("1")
                        ? Words.say(language, "1 working day overdue")
                        : Words.say(language, "{} working days overdue", days);
    }

    /** The code in words; one that nobody has put into words yet is readable too. */
    public String words(String name) {
        String code = get(name);
        String readable =
                code.matches("[A-Z0-9_]+") ? code.toLowerCase(Locale.ROOT).replace('_', ' ') : code;
        return Words.say(language, String.valueOf(words.getMessage(name + "." + code, null, readable, Locale.UK)));
    }

    /** What only whoever gets this mail has: the link of the code, signed for its purpose; the outbox holds the code alone. */
    public String signed(String purpose, String name) {
        return links.token(purpose, UUID.fromString(get(name)));
    }

    /** A code that holds several things, each with codes of its own. */
    public List<MailCodes> each(String name) {
        return values.get(name) instanceof List<?> several
                ? several.stream()
                        .map(one -> new MailCodes(named((Map<?, ?>) one), language, words, links))
                        .toList()
                : List.of();
    }

    public String day(String name) {
        return DatesInWords.weekday(language, LocalDate.parse(get(name)));
    }

    public String month(String name) {
        return DatesInWords.month(language, LocalDate.parse(get(name)));
    }

    public String time(String name) {
        return DatesInWords.weekdayAndTime(language, Instant.parse(get(name)));
    }

    private static Map<String, Object> named(Map<?, ?> codes) {
        return codes.entrySet().stream()
                .collect(Collectors.toMap(code -> String.valueOf(code.getKey()), Map.Entry::getValue));
    }
}
