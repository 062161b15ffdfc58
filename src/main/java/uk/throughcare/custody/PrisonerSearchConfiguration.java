package uk.throughcare.custody;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.ClientHttpRequestFactorySettings;
import org.springframework.boot.http.client.ClientHttpRequestFactorySettings.Redirects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/** Which prisoner search is asked: the one that is named, in the demonstration a stand-in, else none. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PrisonerSearchProperties.class)
class PrisonerSearchConfiguration {

    private static final Logger log = LoggerFactory.getLogger(PrisonerSearchConfiguration.class);
    private static final String NAME = "prisoner-search";
    /** Half of so many calls in vain, and it is left alone. */
    private static final int CALLS_LOOKED_AT = 10;

    @Bean
    PrisonerSearch prisonerSearch(
            PrisonerSearchProperties properties,
            RestClient.Builder http,
            Clock clock,
            @Value("${throughcare.demo.enabled:false}") boolean demonstration) {
        URI url = properties.url();
        if (url != null && !url.toString().isEmpty()) {
            return asking(url, properties, http, clock);
        }
        if (demonstration) {
            return new InventedPrisonerSearch(clock);
        }
        log.info("No prisoner search is named: release dates are as staff report them");
        return prisonNumber -> Optional.empty();
    }

    static PrisonerSearch asking(URI url, PrisonerSearchProperties properties, RestClient.Builder http, Clock clock) {
        ClientHttpRequestFactory calls = ClientHttpRequestFactoryBuilder.jdk()
                .build(ClientHttpRequestFactorySettings.defaults()
                        .withConnectTimeout(properties.connectTimeout())
                        .withReadTimeout(properties.readTimeout())
                        .withRedirects(Redirects.DONT_FOLLOW));
        RestClient.Builder client = http.baseUrl(url).requestFactory(calls);
        if (properties.tokenUrl() != null) {
            client.requestInterceptor(ClientCredentials.of(NAME, properties.tokenUrl(), properties, calls));
        }
        return new HttpPrisonerSearch(client.build(), retry(properties), breaker(properties, clock));
    }

    private static Retry retry(PrisonerSearchProperties properties) {
        return Retry.of(
                NAME,
                RetryConfig.custom()
                        .maxAttempts(properties.attempts())
                        .intervalFunction(IntervalFunction.ofExponentialBackoff(properties.firstWait(), 2))
                        .retryExceptions(ResourceAccessException.class, HttpServerErrorException.class)
                        .build());
    }

    private static CircuitBreaker breaker(PrisonerSearchProperties properties, Clock clock) {
        return CircuitBreaker.of(
                NAME,
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(CALLS_LOOKED_AT)
                        .minimumNumberOfCalls(CALLS_LOOKED_AT)
                        .clock(clock)
                        .waitDurationInOpenState(properties.quietFor())
                        .build());
    }
}
