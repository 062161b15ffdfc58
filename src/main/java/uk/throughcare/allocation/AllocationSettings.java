package uk.throughcare.allocation;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Local policy of allocation.
 *
 * @param capacity how many points a link worker carries unless care.worker says otherwise
 * @param points what a case of each support model weighs
 */
@ConfigurationProperties("throughcare.allocation")
record AllocationSettings(
        @DefaultValue("60") int capacity, @DefaultValue Points points) {

    record Points(
            @DefaultValue("1") int signposting,
            @DefaultValue("2") int light,
            @DefaultValue("4") int holistic) {}

    /** What a case weighs; one without a support model as much as the heaviest. */
    int pointsOf(@Nullable String supportModel) {
        if ("SIGNPOSTING".equals(supportModel)) {
            return points.signposting();
        }
        return "LIGHT".equals(supportModel) ? points.light() : points.holistic();
    }
}
