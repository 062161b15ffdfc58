package uk.throughcare.connection;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How providers answer through links in mails.
 *
 * @param linkDays a link through which nobody has answered for so long goes no more
 * @param wrongLinks how many wrong links an address may try before it is not heard for a while
 */
@ConfigurationProperties("throughcare.providers")
record ProviderSettings(
        @DefaultValue("90") int linkDays,
        @DefaultValue("20") int wrongLinks,
        @DefaultValue("10m") Duration wrongLinksWithin) {

    Duration linkLasts() {
        return Duration.ofDays(linkDays);
    }
}
