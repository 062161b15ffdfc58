package uk.throughcare.teams;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;
import uk.throughcare.engine.WebAppSession;

/** Leads whoever opens a web application to the sign-on, and refuses passwords. */
class NoPasswordHere extends OncePerRequestFilter {

    private static final Pattern PAGE = Pattern.compile("/camunda/app/(tasklist|cockpit|admin|welcome)(/|/default/?)?");
    private static final Pattern PASSWORD = Pattern.compile("/camunda/api/admin/auth/user/[^/]+/login/[^/]+");

    private final String signOn;

    NoPasswordHere(String signOn) {
        this.signOn = signOn;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (PASSWORD.matcher(path).matches()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (PAGE.matcher(path).matches() && WebAppSession.user(request).isEmpty()) {
            response.sendRedirect(request.getContextPath() + signOn);
        } else {
            chain.doFilter(request, response);
        }
    }
}
