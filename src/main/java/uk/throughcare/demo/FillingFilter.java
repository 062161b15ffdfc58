package uk.throughcare.demo;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keeps people out while the demonstration is being filled: the engine's clock stands in the past then. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
@ConditionalOnProperty(name = "throughcare.demo.enabled", havingValue = "true")
class FillingFilter extends OncePerRequestFilter {

    private final Filling filling;

    FillingFilter(Filling filling) {
        this.filling = filling;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !filling.underWay();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", "5");
        response.setHeader("Refresh", "3");
        response.setContentType("text/plain;charset=utf-8");
        response.getWriter()
                .println("Throughcare fills its demonstration: " + filling.lived()
                        + " cases so far. This page looks again by itself.");
    }
}
