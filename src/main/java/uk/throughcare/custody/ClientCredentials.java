package uk.throughcare.custody;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.client.OAuth2ClientHttpRequestInterceptor;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;

/** Gets the right to ask another system by OAuth 2 client credentials, and shows it with each call. */
final class ClientCredentials {

    private ClientCredentials() {}

    static ClientHttpRequestInterceptor of(
            String name, URI tokenUrl, PrisonerSearchProperties properties, ClientHttpRequestFactory calls) {
        var us = new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId(name)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenUri(tokenUrl.toString())
                .clientId(Objects.requireNonNull(properties.clientId(), "a token is asked for with a client-id"))
                .clientSecret(Objects.requireNonNull(properties.clientSecret(), "and with a client-secret"))
                .build());
        var tokens = new InMemoryOAuth2AuthorizedClientService(us);
        var manager = new AuthorizedClientServiceOAuth2AuthorizedClientManager(us, tokens);
        manager.setAuthorizedClientProvider(OAuth2AuthorizedClientProviderBuilder.builder()
                .clientCredentials(asking -> asking.accessTokenResponseClient(askingFor(calls)))
                .build());
        var interceptor = new OAuth2ClientHttpRequestInterceptor(manager);
        interceptor.setClientRegistrationIdResolver(request -> name);
        // a token that is refused is not shown again
        interceptor.setAuthorizationFailureHandler(
                OAuth2ClientHttpRequestInterceptor.authorizationFailureHandler(tokens));
        return interceptor;
    }

    private static RestClientClientCredentialsTokenResponseClient askingFor(ClientHttpRequestFactory calls) {
        List<HttpMessageConverter<?>> forms =
                List.of(new FormHttpMessageConverter(), new OAuth2AccessTokenResponseHttpMessageConverter());
        var asking = new RestClientClientCredentialsTokenResponseClient();
        asking.setRestClient(RestClient.builder()
                .requestFactory(calls)
                .messageConverters(forms)
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return asking;
    }
}
