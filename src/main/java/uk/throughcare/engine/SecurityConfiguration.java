package uk.throughcare.engine;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.authorization.AuthenticatedAuthorizationManager;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.util.StringUtils;
import org.springframework.util.unit.DataSize;

/** Who may reach which address. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String[] ADMINISTRATORS = {"administrator", "camunda-admin"};
    private static final String[] DESIGNERS = {"process-designer", "administrator", "camunda-admin"};
    private static final String EVENT_FEED = "event-feed";
    private static final String[] KEEPERS_OF_THE_DIRECTORY = {"directory-editor", "administrator", "camunda-admin"};
    private static final String[] WHO_OVERSEE_CASES = {"manager", "regional-manager"};
    private static final String[] WHO_READ_FIGURES = {"manager", "regional-manager", "national-analyst"};
    private static final String[] WHO_PUT_RIGHT = {"manager", "regional-manager", "administrator", "camunda-admin"};
    private static final String[] CASEWORKERS = {"link-worker", "senior-link-worker", "safeguarding-duty"};
    private static final String[] WHO_REFER = {"referrer", "link-worker", "senior-link-worker", "camunda-admin"};

    /** The engine's REST API: no user, no answer. */
    @Bean
    @Order(1)
    SecurityFilterChain engineRest(HttpSecurity http, IdentityService identity, EngineUsers users) throws Exception {
        return byPassword(http, users)
                .securityMatcher(paths("/engine-rest", "/engine-rest/**"))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .addFilterAfter(new OrQueryFilter(), AuthorizationFilter.class)
                .addFilterAfter(new RestOperationsFilter(), OrQueryFilter.class)
                .addFilterAfter(new EngineAuthentication(identity), RestOperationsFilter.class)
                .build();
    }

    /** Our own API, for service accounts. */
    @Bean
    @Order(2)
    SecurityFilterChain api(HttpSecurity http, IdentityService identity, EngineUsers users) throws Exception {
        return byPassword(http, users)
                .securityMatcher(paths("/api", "/api/**"))
                .authorizeHttpRequests(requests -> requests.requestMatchers(paths("/api/events"))
                        .hasAuthority(EVENT_FEED)
                        .requestMatchers(paths("/api/events/**"))
                        .hasAnyAuthority(ADMINISTRATORS)
                        .requestMatchers(paths("/api/subject-access", "/api/erasures", "/api/audit", "/api/audit/**"))
                        .hasAnyAuthority(ADMINISTRATORS)
                        .requestMatchers(paths("/api/referrals/bulk", "/api/referrals/bulk/**"))
                        .hasAnyAuthority(WHO_REFER)
                        .requestMatchers(paths("/api/directory/imports", "/api/directory/imports/**"))
                        .hasAnyAuthority(KEEPERS_OF_THE_DIRECTORY)
                        .requestMatchers(paths("/api/directory/**"))
                        .access(staff())
                        .anyRequest()
                        .authenticated())
                .addFilterAfter(new EngineAuthentication(identity), AuthorizationFilter.class)
                .build();
    }

    /** The same REST API as the web apps use it, for whoever has signed in to them. */
    @Bean
    @Order(3)
    SecurityFilterChain webAppsRest(HttpSecurity http) throws Exception {
        return signedInByTheWebApps(http)
                .securityMatcher(paths("/camunda/api/engine/**"))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .addFilterAfter(new OrQueryFilter(), AuthorizationFilter.class)
                .addFilterAfter(new RestOperationsFilter(), OrQueryFilter.class)
                .build();
    }

    /** The web apps sign people in themselves; only the doors that they leave open are closed here. */
    @Bean
    @Order(4)
    SecurityFilterChain webApps(HttpSecurity http) throws Exception {
        return signedInByTheWebApps(http)
                .securityMatcher(paths("/camunda", "/camunda/**"))
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                paths("/camunda/api/admin/setup/**", "/camunda/app/admin/{engine}/setup/**"))
                        .denyAll()
                        .anyRequest()
                        .permitAll())
                .build();
    }

    @Bean
    @Order(5)
    SecurityFilterChain actuator(HttpSecurity http, EngineUsers users) throws Exception {
        return byPassword(http, users)
                .securityMatcher(paths("/actuator", "/actuator/**"))
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers(paths("/actuator/health", "/actuator/health/**"))
                                .permitAll()
                                .anyRequest()
                                .hasAnyAuthority(ADMINISTRATORS))
                .build();
    }

    /** Our own pages for those who refer, signed in to Tasklist: a page of another site does not know the session's token. */
    @Bean
    @Order(6)
    SecurityFilterChain referrersPages(
            HttpSecurity http,
            IdentityService identity,
            EngineUsers users,
            @Value("${throughcare.intake.bulk.largest-file}") DataSize largestFile)
            throws Exception {
        return http.securityMatcher(paths("/bulk", "/bulk/**"))
                // the web apps' session; a sign-in of our own at each request would make a new token each time
                .sessionManagement(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(SecurityConfiguration::pageHeaders)
                .authorizeHttpRequests(requests -> requests.anyRequest().hasAnyAuthority(WHO_REFER))
                // looking for the token reads the whole file: only of those who are signed in, and only if it is not
                // too large
                .addFilterBefore(new UploadSize(largestFile), CsrfFilter.class)
                .addFilterBefore(new WebAppUser(users), UploadSize.class)
                .addFilterAfter(new EngineAuthentication(identity), AuthorizationFilter.class)
                .build();
    }

    /** What staff who work on cases read beside their tasks, signed in to Tasklist. */
    @Bean
    @Order(7)
    SecurityFilterChain casework(HttpSecurity http, IdentityService identity, EngineUsers users) throws Exception {
        return http.securityMatcher(paths("/casework/**"))
                .sessionManagement(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(SecurityConfiguration::pageHeaders)
                .authorizeHttpRequests(requests -> requests.anyRequest().hasAnyAuthority(CASEWORKERS))
                .addFilterBefore(new WebAppUser(users), CsrfFilter.class)
                .addFilterAfter(new EngineAuthentication(identity), AuthorizationFilter.class)
                .build();
    }

    /** Whoever offers a service has no account; the page's token, kept in a cookie, shows that the answer comes from the page. */
    @Bean
    @Order(8)
    SecurityFilterChain offersPages(HttpSecurity http, @Value("${throughcare.https}") boolean https) throws Exception {
        return http.securityMatcher(paths("/offer-a-service", "/offer-a-service/**"))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens("offer-token", "/offer-a-service", https)))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(SecurityConfiguration::pageHeaders)
                .headers(headers -> headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER)))
                .authorizeHttpRequests(requests -> requests.requestMatchers(SecurityConfiguration::isReading)
                        .permitAll()
                        .requestMatchers(posts("/offer-a-service"), posts("/offer-a-service/confirm/{token}"))
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .build();
    }

    /** Providers have no account: their link is their key, so it must not travel on, be kept or be found. */
    @Bean
    @Order(9)
    SecurityFilterChain providersPages(HttpSecurity http) throws Exception {
        return http.securityMatcher(paths("/provider/**", "/listing/**"))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(SecurityConfiguration::pageHeaders)
                .headers(headers -> headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                        .addHeaderWriter(new StaticHeadersWriter("X-Robots-Tag", "noindex, nofollow")))
                .authorizeHttpRequests(requests -> requests.requestMatchers(SecurityConfiguration::isReading)
                        .permitAll()
                        .requestMatchers(posts("/provider/{token}"), posts("/listing/{token}"))
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .build();
    }

    /** The published directory is for everybody, pages of other sites included. */
    @Bean
    @Order(10)
    SecurityFilterChain publishedDirectory(HttpSecurity http) throws Exception {
        return http.securityMatcher(paths("/open-referral-uk", "/open-referral-uk/**"))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .cors(Customizer.withDefaults())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.requestMatchers(SecurityConfiguration::isReading)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .build();
    }

    /** What managers read in Cockpit, signed in there; who reads figures only is told of no single case or person at work. */
    @Bean
    @Order(11)
    SecurityFilterChain figures(HttpSecurity http, IdentityService identity, EngineUsers users) throws Exception {
        return http.securityMatcher(paths("/figures", "/figures/**"))
                .sessionManagement(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(SecurityConfiguration::pageHeaders)
                .exceptionHandling(refused -> refused.accessDeniedHandler(
                        new ForManagers("These figures are for managers, each for their own teams.")))
                .authorizeHttpRequests(requests -> requests.requestMatchers(paths(
                                "/figures/caseload",
                                "/figures/map",
                                "/figures/diagrams/**",
                                "/figures/finished",
                                "/figures/cases/**",
                                "/figures/reports",
                                "/figures/reports/**"))
                        .hasAnyAuthority(WHO_OVERSEE_CASES)
                        .anyRequest()
                        .hasAnyAuthority(WHO_READ_FIGURES))
                .addFilterBefore(new WebAppUser(users), CsrfFilter.class)
                .addFilterAfter(new EngineAuthentication(identity), AuthorizationFilter.class)
                .build();
    }

    /** What went wrong, and trying it again, in Cockpit. */
    @Bean
    @Order(12)
    SecurityFilterChain problemsPages(HttpSecurity http, IdentityService identity, EngineUsers users) throws Exception {
        return http.securityMatcher(paths("/problems", "/problems/**"))
                .sessionManagement(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(SecurityConfiguration::pageHeaders)
                .exceptionHandling(refused -> refused.accessDeniedHandler(
                        new ForManagers("What went wrong is for managers, each for their own teams.")))
                .authorizeHttpRequests(requests -> requests.anyRequest().hasAnyAuthority(WHO_PUT_RIGHT))
                .addFilterBefore(new WebAppUser(users), CsrfFilter.class)
                .addFilterAfter(new EngineAuthentication(identity), AuthorizationFilter.class)
                .build();
    }

    /** What process designers read and ask before they deploy, with the password that Camunda Modeler sends when they do. */
    @Bean
    @Order(13)
    SecurityFilterChain designers(HttpSecurity http, EngineUsers users, @Value("${throughcare.https}") boolean https)
            throws Exception {
        return byPassword(http, users)
                .securityMatcher(paths("/designer", "/designer/**"))
                // a page of another site can have the browser send a form, password and all; JSON it cannot, and
                // checking changes
                // nothing
                .csrf(csrf -> csrf.csrfTokenRepository(tokens("designer-token", "/designer", https))
                        .ignoringRequestMatchers(SecurityConfiguration::isJson, paths("/designer/check")))
                .headers(SecurityConfiguration::pageHeaders)
                .authorizeHttpRequests(requests -> requests.anyRequest().hasAnyAuthority(DESIGNERS))
                .build();
    }

    /** Everything else is pages to look at. */
    @Bean
    @Order(14)
    SecurityFilterChain pages(HttpSecurity http) throws Exception {
        return http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(SecurityConfiguration::pageHeaders)
                .authorizeHttpRequests(requests -> requests.requestMatchers(SecurityConfiguration::isReading)
                        .permitAll()
                        .requestMatchers(paths("/error"))
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .build();
    }

    @Bean
    FilterRegistrationBean<ContentSecurity> contentSecurity() {
        var pages = new FilterRegistrationBean<>(new ContentSecurity());
        pages.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        return pages;
    }

    /** Whoever has an account; another system that only tells us what happened is no staff. */
    private static AuthorizationManager<RequestAuthorizationContext> staff() {
        return AuthorizationManagers.allOf(
                AuthenticatedAuthorizationManager.authenticated(),
                AuthorizationManagers.not(AuthorityAuthorizationManager.hasAuthority(EVENT_FEED)));
    }

    private static HttpSecurity byPassword(HttpSecurity http, EngineUsers users) throws Exception {
        return http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .authenticationProvider(users)
                .httpBasic(Customizer.withDefaults());
    }

    private static HttpSecurity signedInByTheWebApps(HttpSecurity http) throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable));
    }

    private static void pageHeaders(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(
                policy -> policy.policyDirectives("default-src 'self'; img-src 'self' data:; object-src 'none';"
                        + " base-uri 'self'; form-action 'self'; frame-ancestors 'none'"));
    }

    /** Tasklist has a cookie of the usual name. */
    private static CookieCsrfTokenRepository tokens(String cookie, String path, boolean https) {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(cookie);
        tokens.setCookiePath(path);
        tokens.setCookieCustomizer(made -> made.secure(https).sameSite("Strict"));
        return tokens;
    }

    private static boolean isJson(HttpServletRequest request) {
        return StringUtils.startsWithIgnoreCase(request.getContentType(), MediaType.APPLICATION_JSON_VALUE);
    }

    private static boolean isReading(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    private static RequestMatcher posts(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, pattern);
    }

    private static RequestMatcher paths(String... patterns) {
        return new OrRequestMatcher(Arrays.stream(patterns)
                .<RequestMatcher>map(PathPatternRequestMatcher.withDefaults()::matcher)
                .toList());
    }
}
