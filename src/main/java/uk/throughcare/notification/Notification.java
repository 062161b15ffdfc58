package uk.throughcare.notification;

import java.util.Map;
import java.util.UUID;
import uk.throughcare.journey.CaseReference;

/**
 * One mail that waits to be sent.
 *
 * @param codes what its template names
 * @param attempts how often it was tried in vain
 */
record Notification(
        UUID id,
        CaseReference reference,
        Template template,
        String recipient,
        Map<String, Object> codes,
        int attempts) {

    Notification {
        codes = Map.copyOf(codes);
    }
}
