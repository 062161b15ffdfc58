package uk.throughcare.teams;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import uk.throughcare.engine.SigningOut;
import uk.throughcare.engine.WebAppSession;

/**
 * Staff sign on elsewhere, where the operator has an OpenID Connect provider; then no password of ours opens the web
 * applications. Accounts of other systems, and of designers who deploy from Camunda Modeler, keep their passwords for the APIs.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("throughcare.sign-on.registration")
@EnableConfigurationProperties(SingleSignOnProperties.class)
class SingleSignOnConfiguration {

    private static final String APPLICATION = "/camunda/app/%s/default/";

    @Bean
    @Order(-1)
    SecurityFilterChain signOnElsewhere(HttpSecurity http, SingleSignOn signOn, WebAppSession session)
            throws Exception {
        return http.securityMatcher("/oauth2/authorization/**", "/login/oauth2/code/**")
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().denyAll())
                .oauth2Login(login -> login.loginPage("/signed-out")
                        .userInfoEndpoint(told -> told.oidcUserService(accepting(signOn)))
                        .successHandler((request, response, user) -> {
                            String application = session.signIn(request, user.getName());
                            response.sendRedirect(address(request, APPLICATION.formatted(application)));
                        })
                        .failureHandler((request, response, refused) ->
                                response.sendRedirect(address(request, "/sign-on-refused"))))
                .build();
    }

    private static OAuth2UserService<OidcUserRequest, OidcUser> accepting(SingleSignOn signOn) {
        var provider = new OidcUserService();
        return request -> {
            OidcUser user = provider.loadUser(request);
            signOn.accept(user);
            return user;
        };
    }

    private static String address(HttpServletRequest request, String path) {
        return request.getContextPath() + path;
    }

    @Bean
    FilterRegistrationBean<NoPasswordHere> noPasswordHere(SingleSignOnProperties properties) {
        var door =
                new FilterRegistrationBean<>(new NoPasswordHere("/oauth2/authorization/" + properties.registration()));
        door.addUrlPatterns("/camunda/*");
        door.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return door;
    }

    /** Who signs out here signs out there. */
    @Bean
    LogoutSuccessHandler signOutElsewhere(ClientRegistrationRepository registrations) {
        var elsewhere = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        elsewhere.setPostLogoutRedirectUri("{baseUrl}/signed-out");
        elsewhere.setDefaultTargetUrl("/signed-out");
        elsewhere.setRedirectStrategy(SigningOut.TOLD);
        return elsewhere;
    }
}
