package uk.throughcare.announcements;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/**
 * A fact about a case in the shape of HMPPS domain events.
 *
 * @param detailUrl where whoever may can read more
 * @param additionalInformation the case's reference, the team that holds it, and codes
 */
record DomainEvent(
        String eventType,
        int version,
        String description,
        String detailUrl,
        OffsetDateTime occurredAt,
        Map<String, Object> additionalInformation,
        PersonReference personReference) {

    static final int VERSION = 1;

    record PersonReference(List<Identifier> identifiers) {}

    /**
     * @param type NOMS or CRN
     */
    record Identifier(String type, String value) {}
}
