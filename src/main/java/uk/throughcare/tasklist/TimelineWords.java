package uk.throughcare.tasklist;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import uk.throughcare.journey.DatesInWords;
import uk.throughcare.language.Words;

/** Says in words what the timeline holds in codes; a code without words is told as it is, so that nothing is left out. */
@Component
class TimelineWords {

    private static final Pattern NAME = Pattern.compile("[a-z]+(-[a-z]+)+");

    private final ResourceBundle words = ResourceBundle.getBundle("tasklist/timeline", Locale.ROOT);

    private final ResourceBundle kinds = ResourceBundle.getBundle("tasklist/timeline-kinds", Locale.ROOT);

    public String of(String code) {
        if (words.containsKey(code)) {
            return Words.say(words.getString(code));
        }
        // tasks and forms are named in words that hyphens join
        return NAME.matcher(code).matches() ? name(code.replace('-', ' ')) : DatesInWords.read(code);
    }

    /** Tasks are known to the phrase book by their titles. */
    private static String name(String name) {
        return StringUtils.uncapitalize(Words.say(StringUtils.capitalize(name)));
    }

    /** Which filter shows a row of this kind. */
    String kindOf(String what) {
        return kinds.containsKey(what) ? kinds.getString(what) : "course";
    }

    /** One fact of a row: what it is, and its code or codes in words. */
    String of(Map.Entry<String, ?> fact) {
        String value = fact.getValue() instanceof Collection<?> several
                ? several.stream().map(String::valueOf).map(this::of).collect(Collectors.joining(", "))
                : of(String.valueOf(fact.getValue()));
        return of(fact.getKey()) + ": " + value;
    }
}
