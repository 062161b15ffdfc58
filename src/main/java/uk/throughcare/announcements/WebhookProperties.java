package uk.throughcare.announcements;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where other systems are told what happens to cases.
 *
 * @param url the address that takes the events; none: nobody is told
 * @param secret what they are signed with: {@code whsec_} and at least 24 bytes in Base64
 * @param connectTimeout how long we wait until it takes the call
 * @param readTimeout how long we wait for its answer
 * @param attempts how often an event is tried before it is given up
 * @param firstWait the wait after the first attempt; each later one is four times as long
 */
@Validated
@ConfigurationProperties("throughcare.webhook")
record WebhookProperties(
        @Nullable URI url,
        @Nullable String secret,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("10s") Duration readTimeout,
        @DefaultValue("8") @Min(1) int attempts,
        @DefaultValue("30s") Duration firstWait) {

    private static final int SHORTEST_SECRET = 24;
    private static final String SECRET_BEGINS = "whsec_";

    boolean isSet() {
        return url != null && !url.toString().isEmpty();
    }

    @AssertTrue(
            message =
                    "throughcare.webhook.secret must be whsec_ and at least 24 bytes in Base64, if there is a webhook")
    boolean isSigned() {
        return !isSet() || secret != null && secret.startsWith(SECRET_BEGINS) && bytes(secret) >= SHORTEST_SECRET;
    }

    private static int bytes(String secret) {
        try {
            return Base64.getDecoder().decode(secret.substring(SECRET_BEGINS.length())).length;
        } catch (IllegalArgumentException noBase64) {
            return 0;
        }
    }

    /** Not with the secret. */
    @Override
    public String toString() {
        return "webhook " + url;
    }
}
