package uk.throughcare.allocation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Local policy of allocation.
 *
 * @param capacity how many points a link worker carries who works full time, unless care.worker says otherwise
 * @param points what a case of each support model weighs
 * @param fullTimeDays days a week that are full time; who works fewer carries a share of the points
 * @param proposalsShown how many of the best the senior link worker sees with reasons
 * @param proposalsStandIn teams in which a proposal stands by itself when nobody decides; how long that takes, the table of
 *     deadlines says
 * @param proposalsStandFor priorities of the cases for which it does
 * @param watch how often is looked for room for the cases that wait, as a schedule of db-scheduler; {@code -} for never
 */
@ConfigurationProperties("throughcare.allocation")
record AllocationSettings(
        @DefaultValue("60") int capacity,
        @DefaultValue Points points,
        @DefaultValue("5") int fullTimeDays,
        @DefaultValue("3") int proposalsShown,
        @DefaultValue List<String> proposalsStandIn,
        @DefaultValue("ROUTINE") List<String> proposalsStandFor,
        @DefaultValue("FIXED_DELAY|600s") String watch) {

    record Points(
            @DefaultValue("1") int signposting,
            @DefaultValue("2") int light,
            @DefaultValue("4") int holistic) {}

    /** What is carried of it by somebody who works so many days a week. */
    int share(int points, BigDecimal daysPerWeek) {
        return BigDecimal.valueOf(points)
                .multiply(daysPerWeek)
                .divide(BigDecimal.valueOf(fullTimeDays), 0, RoundingMode.DOWN)
                .intValue();
    }

    /** What a case weighs; one without a support model as much as the heaviest. */
    int pointsOf(@Nullable String supportModel) {
        if ("SIGNPOSTING".equals(supportModel)) {
            return points.signposting();
        }
        return "LIGHT".equals(supportModel) ? points.light() : points.holistic();
    }
}
