package uk.throughcare.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.filter.OrderedFilter;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets everything that answers a request, the engine's own services too, ask for the reader's language; and remembers the one that
 * somebody without an account has followed a link to. Stands behind the filters by which Spring and Jersey keep the browser's.
 */
@Component
@Order(OrderedFilter.REQUEST_WRAPPER_FILTER_MAX_ORDER)
class LanguageFilter extends OncePerRequestFilter {

    private static final Duration REMEMBERED = Duration.ofDays(365);

    private final ReaderLanguage reader;
    private final boolean https;

    LanguageFilter(ReaderLanguage reader, @Value("${throughcare.https}") boolean https) {
        this.reader = reader;
        this.https = https;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ReaderLanguage.followed(request)
                .ifPresent(language -> response.addHeader(HttpHeaders.SET_COOKIE, cookie(language.tag())));
        // asked when it is needed: who reads is known only behind the filters that sign people in
        LocaleContextHolder.setLocaleContext(() -> reader.resolveLocale(request));
        try {
            chain.doFilter(request, response);
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    private String cookie(String language) {
        return ResponseCookie.from(ReaderLanguage.NAME, language)
                .path("/")
                .maxAge(REMEMBERED)
                .httpOnly(true)
                .secure(https)
                .sameSite("Lax")
                .build()
                .toString();
    }
}
