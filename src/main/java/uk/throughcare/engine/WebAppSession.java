package uk.throughcare.engine;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.stereotype.Component;

/** Who is signed in to Tasklist, Cockpit and Admin; they share one session. */
@Component
public class WebAppSession {

    private final ProcessEngine engine;

    WebAppSession(ProcessEngine engine) {
        this.engine = engine;
    }

    /** The id of the user; none if nobody is signed in. */
    public static Optional<String> user(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null
                ? Optional.empty()
                : Optional.ofNullable(AuthenticationUtil.getAuthsFromSession(session)).stream()
                        .flatMap(known -> known.getAuthentications().stream())
                        .map(Authentication::getIdentityId)
                        .findFirst();
    }

    /**
     * Signs somebody in whom another system vouches for.
     *
     * @param user the id of one of the engine's users
     * @return the application in which they begin: Cockpit for who has no Tasklist
     */
    public String signIn(HttpServletRequest request, String user) {
        var signedIn = new Authentications();
        UserAuthentication known = AuthenticationUtil.createAuthentication(engine, user);
        signedIn.addOrReplace(known);
        AuthenticationUtil.updateSession(request.getSession(), signedIn);
        return known.isAuthorizedForApp("tasklist") ? "tasklist" : "cockpit";
    }
}
