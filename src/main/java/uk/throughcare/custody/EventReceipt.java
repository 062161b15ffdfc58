package uk.throughcare.custody;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.throughcare.custody.EventReader.Message;
import uk.throughcare.journey.Refused;

/** Takes messages of other systems in, whichever door they come by; once it has returned they are kept. */
@Service
class EventReceipt {

    private final EventReader reader;
    private final Inbox inbox;
    // asked for late: the scheduler is made of the tasks
    private final ObjectProvider<SchedulerClient> scheduler;
    private final Clock clock;

    EventReceipt(EventReader reader, Inbox inbox, ObjectProvider<SchedulerClient> scheduler, Clock clock) {
        this.reader = reader;
        this.inbox = inbox;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /**
     * Keeps a message, to be worked off soon; one that tells a fact which we have been told before changes nothing.
     *
     * @throws Refused if it cannot be read; it names the field and the reason
     */
    @Transactional
    public void take(String body) {
        Message message = reader.read(body);
        EventMeanings.of(message.event());
        inbox.add(message)
                .ifPresent(id -> scheduler
                        .getObject()
                        .scheduleIfNotExists(EventConfiguration.WORK_OFF
                                .instance(id.toString())
                                .scheduledTo(clock.instant())));
    }
}
