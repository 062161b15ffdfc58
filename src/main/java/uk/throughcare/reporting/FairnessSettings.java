package uk.throughcare.reporting;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How people of different groups are compared.
 *
 * @param smallestShown fewer people than so many are not shown
 * @param months whoever was referred in so many whole months is counted; the month that goes on is not
 * @param ageBandsFrom the age in years at which each band begins, ascending; who is younger is in a band before them
 */
@Validated
@ConfigurationProperties("throughcare.fairness")
record FairnessSettings(
        @Min(2) @DefaultValue("5") int smallestShown,
        @Positive @DefaultValue("12") int months,

        @NotEmpty @DefaultValue({"18", "21", "25", "30", "40", "50", "60"})
        List<Integer> ageBandsFrom) {

    FairnessSettings {
        ageBandsFrom = List.copyOf(ageBandsFrom);
    }

    @AssertTrue(message = "the ages at which bands begin must ascend")
    boolean isAscending() {
        return ageBandsFrom.stream().sorted().distinct().toList().equals(ageBandsFrom);
    }
}
