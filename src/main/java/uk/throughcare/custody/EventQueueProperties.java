package uk.throughcare.custody;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The queue by which events come too, if there is one.
 *
 * @param name its name or address; none: events come by HTTP alone
 * @param region of AWS; none: as the environment says
 * @param endpoint of a server that speaks as SQS does; none: that of AWS
 */
@ConfigurationProperties("throughcare.events.queue")
record EventQueueProperties(
        @Nullable String name,
        @Nullable String region,
        @Nullable URI endpoint) {}
