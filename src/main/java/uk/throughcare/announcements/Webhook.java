package uk.throughcare.announcements;

import com.standardwebhooks.exceptions.WebhookSigningException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Objects;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.ClientHttpRequestFactorySettings;
import org.springframework.boot.http.client.ClientHttpRequestFactorySettings.Redirects;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/** The address that takes our events: each is signed, and taken when it answers with 2xx. */
class Webhook {

    /** It was not taken; the message says why and holds nothing of what was sent or answered. */
    static final class NotTaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotTaken(String why) {
            super(why);
        }
    }

    private final RestClient http;
    private final URI url;
    private final com.standardwebhooks.Webhook signature;
    private final Clock clock;

    Webhook(WebhookProperties properties, RestClient.Builder http, Clock clock) {
        this.http = http.requestFactory(ClientHttpRequestFactoryBuilder.jdk()
                        .build(ClientHttpRequestFactorySettings.defaults()
                                .withConnectTimeout(properties.connectTimeout())
                                .withReadTimeout(properties.readTimeout())
                                .withRedirects(Redirects.DONT_FOLLOW)))
                .build();
        this.url = Objects.requireNonNull(properties.url());
        this.signature = new com.standardwebhooks.Webhook(Objects.requireNonNull(properties.secret()));
        this.clock = clock;
    }

    /**
     * @throws NotTaken if it was not taken
     */
    void take(AnnouncementOutbox.Waiting event) {
        String id = event.id().toString();
        long now = clock.instant().getEpochSecond();
        try {
            http.post()
                    .uri(url)
                    .contentType(MediaType.APPLICATION_JSON)
                    .header(com.standardwebhooks.Webhook.UNBRANDED_MSG_ID_KEY, id)
                    .header(com.standardwebhooks.Webhook.UNBRANDED_MSG_TIMESTAMP_KEY, String.valueOf(now))
                    .header(
                            com.standardwebhooks.Webhook.UNBRANDED_MSG_SIGNATURE_KEY,
                            signature.sign(id, now, event.body()))
                    .body(event.body().getBytes(StandardCharsets.UTF_8))
                    .exchange((request, response) ->
                            taken(response.getStatusCode().value()));
        } catch (RestClientResponseException refused) {
            throw new NotTaken("the webhook answered " + refused.getStatusCode().value());
        } catch (RestClientException silent) {
            throw new NotTaken("the webhook did not answer");
        } catch (WebhookSigningException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean taken(int status) {
        if (status / 100 != 2) {
            throw new NotTaken("the webhook answered " + status);
        }
        return true;
    }
}
