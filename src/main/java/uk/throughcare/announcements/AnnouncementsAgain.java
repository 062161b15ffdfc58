package uk.throughcare.announcements;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.throughcare.journey.CaseIncidents;

/** Takes up announcements that were given up, now that the cause is mended. */
@Service
public class AnnouncementsAgain {

    private final AnnouncementOutbox outbox;
    private final CaseIncidents incidents;
    // asked for late: the scheduler is made of the tasks
    private final ObjectProvider<SchedulerClient> scheduler;
    private final Clock clock;

    AnnouncementsAgain(
            AnnouncementOutbox outbox,
            CaseIncidents incidents,
            ObjectProvider<SchedulerClient> scheduler,
            Clock clock) {
        this.outbox = outbox;
        this.incidents = incidents;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Sends it again in the background, and resolves its incident. */
    @Transactional
    public void tryAgain(UUID id) {
        if (outbox.takenUp(id)) {
            scheduler
                    .getObject()
                    .scheduleIfNotExists(AnnouncementConfiguration.ANNOUNCE
                            .instance(id.toString())
                            .scheduledTo(clock.instant()));
            incidents.resolve(AnnouncementConfiguration.INCIDENT, id.toString());
        }
    }
}
