package uk.throughcare.custody;

import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How we ask the prisoner search.
 *
 * @param url its address, before {@code /prisoner/…}; none: it is not asked
 * @param tokenUrl where we get the right to ask, by client credentials; none: it is asked without
 * @param connectTimeout how long we wait until it takes the call
 * @param readTimeout how long we wait for its answer
 * @param attempts how often we ask until we take no answer for one
 * @param firstWait the wait after the first attempt; each later one is twice as long
 * @param quietFor how long we leave it alone when it does not answer at all
 */
@Validated
@ConfigurationProperties("throughcare.prisoner-search")
record PrisonerSearchProperties(
        @Nullable URI url,
        @Nullable URI tokenUrl,
        @Nullable String clientId,
        @Nullable String clientSecret,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("5s") Duration readTimeout,
        @DefaultValue("3") @Min(1) int attempts,
        @DefaultValue("200ms") Duration firstWait,
        @DefaultValue("30s") Duration quietFor) {}
