package uk.throughcare.engine;

import java.time.Clock;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.SimpleUrlLogoutSuccessHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * How a session ends: by hand, when nobody works with it any longer, and when it is too old. Tasklist asks for news every few
 * seconds, so only the page itself knows whether somebody is there: the script {@code signing-out.js} watches.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SessionProperties.class)
public class SigningOut {

    /** Where to go is told to the script: the pages' content security policy lets no form lead to another site. */
    public static final RedirectStrategy TOLD = (request, response, url) -> {
        response.setContentType(MediaType.TEXT_PLAIN_VALUE);
        response.getWriter().write(url);
    };

    @Bean
    FilterRegistrationBean<SessionAge> sessionAge(SessionProperties properties) {
        // the server stamps sessions by its own clock, whatever time the demonstration has
        var everywhere = new FilterRegistrationBean<>(new SessionAge(properties.atMost(), Clock.systemUTC()));
        everywhere.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return everywhere;
    }

    /** The door out of all applications; a cookie that is sent from our own pages alone opens it. */
    @Bean
    @Order(0)
    SecurityFilterChain signOut(HttpSecurity http, ObjectProvider<LogoutSuccessHandler> elsewhere) throws Exception {
        var ours = new SimpleUrlLogoutSuccessHandler();
        ours.setDefaultTargetUrl("/signed-out");
        ours.setRedirectStrategy(TOLD);
        return http.securityMatcher(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/sign-out"))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessHandler(elsewhere.getIfAvailable(() -> ours)))
                .authorizeHttpRequests(requests -> requests.anyRequest().denyAll())
                .build();
    }

    /** What the pages of the applications, and of whoever has signed out, need to know. */
    @Controller
    static class SessionRules {

        private final SessionProperties properties;

        SessionRules(SessionProperties properties) {
            this.properties = properties;
        }

        @GetMapping("/session-rules")
        @ResponseBody
        Map<String, Long> rules() {
            return Map.of("idleSeconds", properties.idle().toSeconds());
        }

        @GetMapping("/signed-out")
        String signedOut() {
            return "signed-out";
        }

        @GetMapping("/sign-on-refused")
        String refused() {
            return "sign-on-refused";
        }
    }
}
