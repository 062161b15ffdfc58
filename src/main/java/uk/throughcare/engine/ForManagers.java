package uk.throughcare.engine;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Tells whoever is no manager, in words, why there are no figures for them. */
class ForManagers implements AccessDeniedHandler {

    private static final String ANSWER = """
            {"title": "Forbidden", "status": 403, "detail": "These figures are for managers, each for their own teams. \
            Your account has not got that role; an administrator can give it to you."}
            """;

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getWriter().write(ANSWER);
    }
}
