package uk.throughcare.following;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How fast running cases follow.
 *
 * @param schedule when a round moves the next, as a schedule of db-scheduler; {@code -} for never
 * @param atOnce how many process instances a round moves at most
 * @param shown how many that were refused, or would be, are named
 */
@Validated
@ConfigurationProperties("throughcare.following")
record FollowingSettings(
        @DefaultValue("FIXED_DELAY|5s") String schedule,
        @DefaultValue("500") @Positive int atOnce,
        @DefaultValue("200") @Positive int shown) {}
