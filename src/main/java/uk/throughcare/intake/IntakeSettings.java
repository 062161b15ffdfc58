package uk.throughcare.intake;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Local policy of intake.
 *
 * @param consentAttempts how often a person is asked for consent before the referral is declined
 */
@ConfigurationProperties("throughcare.intake")
record IntakeSettings(@DefaultValue("3") int consentAttempts) {}
