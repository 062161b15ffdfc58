package uk.throughcare.notification;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;

/** What is said to whoever comes with a link that we have not signed; not more often than we bear. */
public final class WrongLinkAnswer {

    private WrongLinkAnswer() {}

    /** The page that says so; the answer has its status. */
    public static String to(HttpServletRequest request, HttpServletResponse response, WrongLinks wrong) {
        boolean heard = wrong.record(WrongLinks.Why.NOT_OURS, null, request.getRemoteAddr());
        response.setStatus((heard ? HttpStatus.NOT_FOUND : HttpStatus.TOO_MANY_REQUESTS).value());
        return "provider/refused";
    }
}
