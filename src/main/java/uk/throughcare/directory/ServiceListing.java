package uk.throughcare.directory;

import org.jspecify.annotations.Nullable;
import uk.throughcare.language.Words;

/**
 * One service as the directory lists it.
 *
 * @param kind the kind of activity, a code; none: a feed brought it, and its terms do not say
 * @param days when it is, in words
 */
public record ServiceListing(
        int id, String name, String provider, @Nullable String kind, Place place, String days, String description) {

    public enum Place {
        INSIDE("Inside the prison"),
        AREA("In the area"),
        ONLINE("Online or by telephone");

        private final String words;

        Place(String words) {
            this.words = words;
        }

        public String words() {
            return Words.say(words);
        }
    }

    /** A service for one person, with what speaks for it. */
    public record Match(ServiceListing service, int points, String reason) {}
}
