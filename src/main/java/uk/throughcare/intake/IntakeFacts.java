package uk.throughcare.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the decision tables look at.
 *
 * @param missing codes of what the referral does not tell and should: NEEDS, WELLBEING, WANTS
 */
record IntakeFacts(
        int age,
        int needCount,
        @Nullable Integer wellbeing,
        @Nullable Integer daysToRelease,
        boolean riskToStaff,
        List<String> missing) {}
