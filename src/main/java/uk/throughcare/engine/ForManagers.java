package uk.throughcare.engine;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Tells whoever is no manager, in words, why there is nothing for them to see. */
class ForManagers implements AccessDeniedHandler {

    private static final String ANSWER = """
            {"title": "Forbidden", "status": 403, "detail": "%s \
            Your account has not got that role; an administrator can give it to you."}
            """;

    private final String answer;

    /** @param who says for whom it is, in a sentence */
    ForManagers(String who) {
        this.answer = ANSWER.formatted(who);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getWriter().write(answer);
    }
}
