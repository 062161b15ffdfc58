package uk.throughcare.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses changes through the engine's REST API that are not the caller's to make. */
class RestOperationsFilter extends OncePerRequestFilter {

    private final RestOperations operations = new RestOperations();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (operations.allows(request, groupsOfTheCaller(request))) {
            chain.doFilter(request, response);
        } else {
            Refusals.send(response, HttpServletResponse.SC_FORBIDDEN, "Only administrators may do this; use the form");
        }
    }

    /** From HTTP Basic, or from the web apps' own session; nobody is in no group, and is refused further on. */
    private static List<String> groupsOfTheCaller(HttpServletRequest request) {
        var user = SecurityContextHolder.getContext().getAuthentication();
        if (user != null) {
            return user.getAuthorities().stream()
                    .map(GrantedAuthority::getAuthority)
                    .toList();
        }
        var session = request.getSession(false);
        if (session == null) {
            return List.of();
        }
        Authentications signedIn = AuthenticationUtil.getAuthsFromSession(session);
        return signedIn.getAuthentications().stream()
                .map(UserAuthentication::getGroupIds)
                .flatMap(List::stream)
                .toList();
    }
}
