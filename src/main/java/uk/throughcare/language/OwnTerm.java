package uk.throughcare.language;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.util.StringUtils;

/**
 * What an installation calls something that we call otherwise, in singular and plural, with a capital where ours has one.
 *
 * @param ours in the singular, in small letters; its plural ends in s
 * @param theirs in the singular, as it stands within a sentence; its plural ends in s
 */
record OwnTerm(String ours, String theirs) {

    static final OwnTerm NONE = new OwnTerm("", "");

    boolean changesNothing() {
        return ours.equals(theirs);
    }

    String in(String text) {
        return changesNothing()
                ? text
                : Pattern.compile("\\b" + Pattern.quote(ours), Pattern.CASE_INSENSITIVE)
                        .matcher(text)
                        .replaceAll(found -> Matcher.quoteReplacement(asIn(found.group())));
    }

    private String asIn(String found) {
        return Character.isUpperCase(found.charAt(0)) ? StringUtils.capitalize(theirs) : theirs;
    }
}
