package uk.throughcare.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends sessions that are too old: one in which a page asks for news by itself would never be idle. */
class SessionAge extends OncePerRequestFilter {

    private final Duration atMost;
    private final Clock clock;

    SessionAge(Duration atMost, Clock clock) {
        this.atMost = atMost;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null
                && clock.instant()
                        .isAfter(Instant.ofEpochMilli(session.getCreationTime()).plus(atMost))) {
            session.invalidate();
        }
        chain.doFilter(request, response);
    }
}
