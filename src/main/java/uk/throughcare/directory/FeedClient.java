package uk.throughcare.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.ClientHttpRequestFactorySettings;
import org.springframework.boot.http.client.ClientHttpRequestFactorySettings.Redirects;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.util.UriComponentsBuilder;

/** Asks a feed for its pages, over HTTP; what gives no whole answer is asked again. */
@Component
class FeedClient {

    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;

    /** A page that was read to its end. */
    record Page(FeedPage page, List<JsonNode> services) {}

    private final RestClient http;
    private final Retry retry;
    private final int perPage;

    FeedClient(RestClient.Builder http, DirectorySettings settings) {
        this.http = http.requestFactory(ClientHttpRequestFactoryBuilder.jdk()
                        .build(ClientHttpRequestFactorySettings.defaults()
                                .withConnectTimeout(settings.connectTimeout())
                                .withReadTimeout(settings.readTimeout())
                                // councils move their directories between addresses
                                .withRedirects(Redirects.FOLLOW)))
                .build();
        this.retry = Retry.of(
                "directory-feed",
                RetryConfig.custom()
                        .maxAttempts(settings.attempts())
                        .intervalFunction(IntervalFunction.ofExponentialBackoff(settings.firstWait(), 2))
                        .retryOnException(failure -> !(failure instanceof FeedBrokenOff))
                        .build());
        this.perPage = settings.perPage();
    }

    Page page(URI services, int number) {
        URI uri = UriComponentsBuilder.fromUri(services)
                .replaceQueryParam("page", number)
                .replaceQueryParam("per_page", perPage)
                .build(true)
                .toUri();
        return ask(uri, "page " + number);
    }

    /** The service with all that belongs to it; none where the feed has no such address. */
    Optional<JsonNode> whole(URI services, String id) {
        URI uri = UriComponentsBuilder.fromUri(services)
                .replaceQuery(null)
                .pathSegment("{id}")
                .encode()
                .build(id);
        try {
            return ask(uri, "service " + id).services().stream().findFirst();
        } catch (NotThere listedOnly) {
            return Optional.empty();
        }
    }

    private Page ask(URI uri, String what) {
        try {
            return retry.executeCallable(() -> http.get()
                    .uri(uri)
                    .accept(MediaType.APPLICATION_JSON)
                    .exchangeForRequiredValue((request, answer) -> read(answer, what)));
        } catch (FeedBrokenOff refused) {
            throw refused;
        } catch (Exception silent) {
            throw new FeedBrokenOff(what + " gave no answer that can be read: " + reason(silent), silent);
        }
    }

    private static Page read(ClientHttpResponse answer, String what) throws IOException {
        int status = answer.getStatusCode().value();
        if (status == NOT_FOUND) {
            throw new NotThere(what + " is not there (status 404)");
        }
        if (status >= SERVER_ERROR || status == TOO_MANY) {
            throw new IOException("status " + status);
        }
        if (!answer.getStatusCode().is2xxSuccessful()) {
            throw new FeedBrokenOff(what + " was refused with the status " + status);
        }
        List<JsonNode> services = new ArrayList<>();
        return new Page(FeedPage.read(answer.getBody(), services::add), services);
    }

    private static String reason(Exception failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof JsonProcessingException) {
            return "it is not whole JSON";
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    private static final class NotThere extends FeedBrokenOff {
        private static final long serialVersionUID = 1L;

        NotThere(String reason) {
            super(reason);
        }
    }
}
