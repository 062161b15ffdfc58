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
 */
@Validated
@ConfigurationProperties("throughcare.figures")
record FigureSettings(
        @Positive @DefaultValue("28") int leavingSoonDays,
        @Positive @DefaultValue("84") int leavingDays,
        @Positive @DefaultValue("10") int waitingShown) {}
