package uk.throughcare.language;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in the reader's language what is written in English; what no phrase book knows is said in English. */
public final class Words {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d*)}");

    private static final List<PhraseBook> BOOKS =
            List.of(PhraseBook.read("forms/welsh.csv"), PhraseBook.read("language/welsh.csv"));

    private static volatile OwnTerm term = OwnTerm.NONE;

    private Words() {}

    /** From now on an installation's own term stands in English wherever ours does; Welsh, which bends words, keeps ours. */
    public static void call(String ours, String theirs) {
        term = new OwnTerm(ours, theirs);
    }

    /** Whether what is written in English is what the reader of this language is told. */
    public static boolean areAsWritten(Language language) {
        return language == Language.EN && term.changesNothing();
    }

    /** English as this installation speaks it. */
    public static String english(String written) {
        return term.in(written);
    }

    /**
     * @param english the phrase as the phrase book has it; in the place of each {@code {}} comes the next of the others, of
     *     {@code {2}} the second
     */
    public static String say(String english, Object... others) {
        return say(Language.ofReader(), english, others);
    }

    public static String say(Language language, String english, Object... others) {
        String phrase = language == Language.CY ? welsh(english) : english(english);
        return others.length == 0 ? phrase : filled(phrase, others);
    }

    private static String welsh(String english) {
        return BOOKS.stream()
                .map(book -> book.find(english))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(english);
    }

    private static String filled(String phrase, Object... others) {
        Matcher place = PLACE.matcher(phrase);
        StringBuilder filled = new StringBuilder();
        int next = 0;
        while (place.find()) {
            Object other = others[place.group(1).isEmpty() ? next++ : Integer.parseInt(place.group(1)) - 1];
            place.appendReplacement(filled, Matcher.quoteReplacement(String.valueOf(other)));
        }
        return place.appendTail(filled).toString();
    }
}
