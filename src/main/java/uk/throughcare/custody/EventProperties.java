package uk.throughcare.custody;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How we work off what other systems tell us.
 *
 * @param firstWait the wait after the first attempt in vain; each later one is four times as long
 * @param longestWait no wait is longer: an event is never given up
 * @param kept how long we remember that an event came, after it has been worked off
 */
@ConfigurationProperties("throughcare.events")
record EventProperties(
        @DefaultValue("10s") Duration firstWait,
        @DefaultValue("6h") Duration longestWait,
        @DefaultValue("30d") Duration kept) {

    private static final int GROWTH = 4;

    /** The wait after so many attempts in vain. */
    Duration waitAfter(int inVain) {
        Duration wait = firstWait;
        for (int i = 1; i < inVain && wait.compareTo(longestWait) < 0; i++) {
            wait = wait.multipliedBy(GROWTH);
        }
        return wait.compareTo(longestWait) < 0 ? wait : longestWait;
    }
}
