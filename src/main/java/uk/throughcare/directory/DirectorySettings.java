package uk.throughcare.directory;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which feeds of services are read, and how.
 *
 * @param feeds by the name under which their services are kept
 * @param watch how often is looked whether a feed is due, as a schedule of db-scheduler; {@code -} for never
 * @param perPage how many services a page is asked to hold
 * @param mostServices a feed with more has no end, we take it
 * @param attempts how often a page is asked for until we take no answer for one
 * @param firstWait the wait after the first attempt; each later one is twice as long
 * @param givenUpAfter a reading that was not heard of for so long died with its node
 */
@Validated
@ConfigurationProperties("throughcare.directory")
record DirectorySettings(
        @DefaultValue Map<String, @Valid Feed> feeds,
        @DefaultValue("FIXED_DELAY|60s") String watch,
        @DefaultValue("100") @Min(1) int perPage,
        @DefaultValue("100000") @Min(1) int mostServices,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("30s") Duration readTimeout,
        @DefaultValue("4") @Min(1) int attempts,
        @DefaultValue("1s") Duration firstWait,
        @DefaultValue("10m") Duration givenUpAfter) {

    /**
     * @param url where the feed lists its services, for example {@code https://directory.example/services}
     * @param schedule when it is read again, as a schedule of db-scheduler; none: when somebody starts it
     */
    record Feed(@NotNull URI url, @Nullable String schedule) {}
}
