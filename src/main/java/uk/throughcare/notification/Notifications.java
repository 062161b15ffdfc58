package uk.throughcare.notification;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.throughcare.journey.CaseIncidents;
import uk.throughcare.journey.CaseReference;

/** Tells people by mail what happened to a case; what is told here goes out when the transaction has committed. */
@Service
public class Notifications {

    private final Outbox outbox;
    private final CaseIncidents incidents;

    Notifications(Outbox outbox, CaseIncidents incidents) {
        this.outbox = outbox;
        this.incidents = incidents;
    }

    /**
     * Puts a mail into the outbox.
     *
     * @param codes what the template names: codes, numbers, dates; nothing about the person
     * @return the notification's id
     */
    @Transactional
    public UUID send(CaseReference reference, Template template, String toAddress, Map<String, Object> codes) {
        UUID id = UUID.randomUUID();
        outbox.add(new Notification(id, reference, null, template, toAddress, codes, 0));
        return id;
    }

    /**
     * Puts a mail into the outbox that is about no case.
     *
     * @param about the business key of what it is about
     */
    @Transactional
    public UUID send(String about, Template template, String toAddress, Map<String, Object> codes) {
        UUID id = UUID.randomUUID();
        outbox.add(new Notification(id, null, about, template, toAddress, codes, 0));
        return id;
    }

    /** Takes back what has not gone out yet about the case. */
    @Transactional
    public void withdraw(CaseReference reference) {
        outbox.withdraw(reference);
    }

    /** Takes up a mail that was given up, now that the cause is mended, and resolves its incident. */
    @Transactional
    public void tryAgain(UUID id) {
        if (outbox.takenUp(id)) {
            incidents.resolve(Delivery.INCIDENT, id.toString());
        }
    }
}
