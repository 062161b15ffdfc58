package uk.throughcare.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells the engine who is asking, for as long as the request lasts. */
class EngineAuthentication extends OncePerRequestFilter {

    private final IdentityService identity;
    private final EngineUsers users;

    EngineAuthentication(IdentityService identity, EngineUsers users) {
        this.identity = identity;
        this.users = users;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var user = SecurityContextHolder.getContext().getAuthentication();
        if (user == null || !user.isAuthenticated()) {
            // authorization comes before; without a user the engine would check nothing
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        var groups = user.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .toList();
        try {
            identity.setAuthentication(user.getName(), groups, users.teams(user.getName()));
            chain.doFilter(request, response);
        } finally {
            identity.clearAuthentication();
        }
    }
}
