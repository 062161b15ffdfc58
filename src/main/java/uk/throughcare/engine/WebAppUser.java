package uk.throughcare.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whoever has signed in to Tasklist, and nobody else, is signed in to our own pages; roles are looked up anew each time. */
class WebAppUser extends OncePerRequestFilter {

    private final EngineUsers users;

    WebAppUser(EngineUsers users) {
        this.users = users;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> user = WebAppSession.user(request);
        if (user.isEmpty()) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        remember(user.get());
        chain.doFilter(request, response);
    }

    private void remember(String user) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(users.known(user));
        SecurityContextHolder.setContext(context);
    }
}
