package uk.throughcare.intake;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much comes in with one list of referrals, and how it is worked off.
 *
 * @param rowsAtATime after so many rows whatever else waits in the background has its turn
 * @param lanes how many rows of a list are worked on at the same time
 * @param attempts how often a row is tried that an error of ours keeps from being worked off
 * @param firstWait the wait after the first attempt in vain; each later one is four times as long
 */
@ConfigurationProperties("throughcare.intake.bulk")
record BulkSettings(
        @DefaultValue("10MB") DataSize largestFile,
        @DefaultValue("10000") int mostRows,
        @DefaultValue("200") int rowsAtATime,
        @DefaultValue("2") int lanes,
        @DefaultValue("5") int attempts,
        @DefaultValue("10s") Duration firstWait) {

    private static final int GROWTH = 4;

    /** The wait after so many attempts in vain. */
    Duration waitAfter(int inVain) {
        Duration wait = firstWait;
        for (int i = 1; i < inVain; i++) {
            wait = wait.multipliedBy(GROWTH);
        }
        return wait;
    }
}
