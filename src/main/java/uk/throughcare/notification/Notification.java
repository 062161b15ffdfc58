package uk.throughcare.notification;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.throughcare.journey.CaseReference;

/**
 * One mail that waits to be sent.
 *
 * @param about what it is about where that is no case: the business key of a process
 * @param codes what its template names
 * @param attempts how often it was tried in vain
 */
record Notification(
        UUID id,
        @Nullable CaseReference reference,
        @Nullable String about,
        Template template,
        String recipient,
        Map<String, Object> codes,
        int attempts) {

    Notification {
        codes = Map.copyOf(codes);
    }
}
