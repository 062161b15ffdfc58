package uk.throughcare.allocation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Local policy of allocation.
 *
 * @param capacity how many points a link worker carries unless care.worker says otherwise
 * @param points what a case of each support model weighs
 * @param proposalsShown how many of the best the senior link worker sees with reasons
 * @param proposalsStandIn teams in which a proposal stands by itself when nobody decides; how long that takes, the table of
 *     deadlines says
 * @param proposalsStandFor priorities of the cases for which it does
 */
@ConfigurationProperties("throughcare.allocation")
record AllocationSettings(
        @DefaultValue("60") int capacity,
        @DefaultValue Points points,
        @DefaultValue("3") int proposalsShown,
        @DefaultValue List<String> proposalsStandIn,
        @DefaultValue("ROUTINE") List<String> proposalsStandFor) {

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
