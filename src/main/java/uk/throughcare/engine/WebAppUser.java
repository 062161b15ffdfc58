package uk.throughcare.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
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
        Optional<String> user = signedIn(request);
        if (user.isEmpty()) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        remember(user.get());
        chain.doFilter(request, response);
    }

    private static Optional<String> signedIn(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null
                ? Optional.empty()
                : Optional.ofNullable(AuthenticationUtil.getAuthsFromSession(session)).stream()
                        .flatMap(known -> known.getAuthentications().stream())
                        .map(Authentication::getIdentityId)
                        .findFirst();
    }

    private void remember(String user) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(users.known(user));
        SecurityContextHolder.setContext(context);
    }
}
