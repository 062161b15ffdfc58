package uk.throughcare.reporting;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How waiting times to come are worked out.
 *
 * @param weeks how many of the last weeks are taken for what will come
 * @param ahead for how many weeks from now waiting times are told
 * @param runs how often the time to come is played through
 * @param seed the same seed and the same records give the same forecast
 * @param fewest of how many accepted referrals, first contacts and ended cases there must be a record
 */
@Validated
@ConfigurationProperties("throughcare.forecast")
record ForecastSettings(
        @Positive @DefaultValue("26") int weeks,
        @NotEmpty @DefaultValue({"4", "8", "12"}) List<@Positive Integer> ahead,
        @Positive @DefaultValue("500") int runs,
        @DefaultValue("1") long seed,
        @Positive @DefaultValue("10") int fewest) {

    ForecastSettings {
        ahead = ahead.stream().sorted().toList();
    }
}
