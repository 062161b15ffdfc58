package uk.throughcare.reporting;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How it is reckoned what works.
 *
 * @param sustainedSessions a connection is sustained when the person came to so many sessions, or completed the activity
 * @param staffHours how many hours staff spend on a case, by its support model
 * @param staffHourCost what an hour of staff costs, in pounds
 * @param mostShown how many services or needs each list shows
 */
@Validated
@ConfigurationProperties("throughcare.impact")
record ImpactSettings(
        @Positive @DefaultValue("4") int sustainedSessions,
        @NotEmpty Map<String, @PositiveOrZero BigDecimal> staffHours,
        @PositiveOrZero @DefaultValue("24") BigDecimal staffHourCost,
        @Positive @DefaultValue("15") int mostShown) {

    ImpactSettings {
        staffHours = Map.copyOf(staffHours);
    }

    String[] supportModels() {
        return inOrder().keySet().toArray(String[]::new);
    }

    /** In the order of the support models, in pounds. */
    BigDecimal[] staffCosts() {
        return inOrder().values().stream()
                .map(hours -> hours.multiply(staffHourCost))
                .toArray(BigDecimal[]::new);
    }

    private SortedMap<String, BigDecimal> inOrder() {
        return new TreeMap<>(staffHours);
    }
}
