package uk.throughcare.connection;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How providers answer through links in mails.
 *
 * @param linkDays a link through which nobody has answered for so long goes no more
 */
@ConfigurationProperties("throughcare.providers")
record ProviderSettings(@DefaultValue("90") int linkDays) {

    Duration linkLasts() {
        return Duration.ofDays(linkDays);
    }
}
