package uk.throughcare.listing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import uk.throughcare.notification.WrongLinks;

/** What is said to whoever comes with a link that we have not signed; not more often than we bear. */
final class WrongLinkAnswer {

    private WrongLinkAnswer() {}

    static String to(HttpServletRequest request, HttpServletResponse response, WrongLinks wrong) {
        boolean heard = wrong.record(WrongLinks.Why.NOT_OURS, null, request.getRemoteAddr());
        response.setStatus((heard ? HttpStatus.NOT_FOUND : HttpStatus.TOO_MANY_REQUESTS).value());
        return "provider/refused";
    }
}
