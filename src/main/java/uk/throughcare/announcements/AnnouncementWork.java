package uk.throughcare.announcements;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;
import uk.throughcare.journey.CaseInLogs;
import uk.throughcare.journey.CaseIncidents;

/** Sends what was written down; what nobody takes in the end is kept and becomes an incident on its case. */
class AnnouncementWork {

    private static final Logger log = LoggerFactory.getLogger(AnnouncementWork.class);

    private final AnnouncementOutbox outbox;
    private final Webhook webhook;
    private final CaseIncidents incidents;
    private final TransactionTemplate transaction;

    AnnouncementWork(
            AnnouncementOutbox outbox, Webhook webhook, CaseIncidents incidents, TransactionTemplate transaction) {
        this.outbox = outbox;
        this.webhook = webhook;
        this.incidents = incidents;
        this.transaction = transaction;
    }

    /**
     * @throws Webhook.NotTaken if it is to be tried again
     */
    void send(UUID id) {
        outbox.waiting(id).ifPresent(event -> {
            webhook.take(event);
            outbox.sent(id);
        });
    }

    void giveUp(UUID id, String why) {
        outbox.waiting(id)
                .ifPresent(event -> transaction.executeWithoutResult(status -> {
                    outbox.givenUp(id);
                    try (var inLogs = CaseInLogs.about(event.reference())) {
                        log.warn("Event {} ({}) was given up: {}", id, event.eventType(), why);
                    }
                    incidents.report(
                            event.reference(),
                            AnnouncementConfiguration.INCIDENT,
                            id.toString(),
                            event.eventType() + " could not be sent: " + why);
                }));
    }
}
