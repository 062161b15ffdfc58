package uk.throughcare.custody;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.retry.Retry;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/** The prisoner search of HMPPS, over HTTP; one that does not answer is asked again, and then left alone for a while. */
class HttpPrisonerSearch implements PrisonerSearch {

    private final RestClient http;
    private final Retry retry;
    private final CircuitBreaker breaker;

    HttpPrisonerSearch(RestClient http, Retry retry, CircuitBreaker breaker) {
        this.http = http;
        this.retry = retry;
        this.breaker = breaker;
    }

    @Override
    public Optional<Prisoner> find(String prisonNumber) {
        try {
            return retry.executeSupplier(() -> breaker.executeSupplier(() -> ask(prisonNumber)));
        } catch (CallNotPermittedException quiet) {
            throw new CannotWorkOff("the prisoner search has not answered and is left alone for a while", quiet);
        } catch (RestClientResponseException refused) {
            throw new CannotWorkOff(
                    "the prisoner search answered " + refused.getStatusCode().value(), refused);
        } catch (OAuth2AuthorizationException denied) {
            throw new CannotWorkOff("the prisoner search gives us no token", denied);
        } catch (RestClientException silent) {
            throw new CannotWorkOff("the prisoner search gave no answer that can be read", silent);
        }
    }

    private Optional<Prisoner> ask(String prisonNumber) {
        try {
            return Optional.ofNullable(http.get()
                    .uri("/prisoner/{number}", prisonNumber)
                    .accept(MediaType.APPLICATION_JSON)
                    .retrieve()
                    .body(Prisoner.class));
        } catch (HttpClientErrorException.NotFound unknown) {
            return Optional.empty();
        }
    }
}
