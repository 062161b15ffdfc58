package uk.throughcare.reporting;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What figures look at.
 *
 * @param leavingSoonDays who leaves prison within so many days leaves soon
 * @param leavingDays how far ahead who leaves prison is looked at
 * @param waitingShown how many of the cases that wait longest are shown
 * @param months how many months of referrals are counted where nobody chooses others
 * @param refresh when what changed is counted, as a schedule of db-scheduler; {@code -} for never
 * @param rebuild when every case is counted anew, as a schedule of db-scheduler; {@code -} for never
 */
@Validated
@ConfigurationProperties("throughcare.figures")
record FigureSettings(
        @Positive @DefaultValue("28") int leavingSoonDays,
        @Positive @DefaultValue("84") int leavingDays,
        @Positive @DefaultValue("10") int waitingShown,
        @Positive @DefaultValue("12") int months,
        @DefaultValue("FIXED_DELAY|60s") String refresh,
        @DefaultValue("DAILY|03:00|Europe/London") String rebuild) {}
