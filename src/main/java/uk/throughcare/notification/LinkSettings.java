package uk.throughcare.notification;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How patient we are with links that are not ours.
 *
 * @param wrongLinks how many wrong links an address may try before it is not heard for a while
 */
@ConfigurationProperties("throughcare.providers")
record LinkSettings(
        @DefaultValue("20") int wrongLinks,
        @DefaultValue("10m") Duration wrongLinksWithin) {}
