package uk.throughcare.documents;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A letter that is due.
 *
 * @param occasion what it is made for; it is made once for the same
 * @param facts what its template names
 */
public record Letter(Kind kind, String occasion, Map<String, @Nullable Object> facts) {

    /** Each has a template of the same name. */
    public enum Kind {
        /** For the person, when the handover was gone through with them. */
        SUMMARY_LETTER,
        /** For whoever referred the person, when the case is closed. */
        REFERRER_LETTER;

        String file() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
