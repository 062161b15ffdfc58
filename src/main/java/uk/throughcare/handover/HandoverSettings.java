package uk.throughcare.handover;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Local policy on handovers.
 *
 * @param acceptWorkingDays within which the community team accepts, where release is too near or not known
 * @param holdWorkingDays after which it holds the case in any case, where the person is out already or no date is known
 * @param appointmentWorkingDays after release within which the first appointment is, unless a reason is given
 * @param appointmentMonths how far ahead an appointment can be
 */
@ConfigurationProperties("throughcare.handover")
record HandoverSettings(
        @DefaultValue("2") int acceptWorkingDays,
        @DefaultValue("5") int holdWorkingDays,
        @DefaultValue("5") int appointmentWorkingDays,
        @DefaultValue("6") int appointmentMonths) {}
