package uk.throughcare.announcements;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import uk.throughcare.announcements.DomainEvent.Identifier;
import uk.throughcare.announcements.DomainEvent.PersonReference;
import uk.throughcare.cases.Cases;
import uk.throughcare.cases.People;
import uk.throughcare.cases.Person;
import uk.throughcare.cases.Timeline;
import uk.throughcare.teams.Circles;

/** Hears what happens to cases and writes down what other systems are to be told of it; they are told in the background. */
@Service
class Announcements {

    private final WebhookProperties webhook;
    private final AnnouncementOutbox outbox;
    private final Cases cases;
    private final People people;
    private final Circles circles;
    // asked for late: the scheduler is made of the tasks
    private final ObjectProvider<SchedulerClient> scheduler;
    private final Clock clock;
    private final String baseUrl;

    Announcements(
            WebhookProperties webhook,
            AnnouncementOutbox outbox,
            Cases cases,
            People people,
            Circles circles,
            ObjectProvider<SchedulerClient> scheduler,
            Clock clock,
            @Value("${throughcare.base-url}") String baseUrl) {
        this.webhook = webhook;
        this.outbox = outbox;
        this.cases = cases;
        this.people = people;
        this.circles = circles;
        this.scheduler = scheduler;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    @EventListener
    void hear(Timeline.Happened happened) {
        if (webhook.isSet() && !isRestricted(happened)) {
            Announcement.of(happened).ifPresent(announcement -> announce(announcement, happened));
        }
    }

    /** What only the people named may know is told to no other system. */
    private boolean isRestricted(Timeline.Happened happened) {
        return circles.isCircle(cases.get(happened.reference()).team());
    }

    private void announce(Announcement announcement, Timeline.Happened happened) {
        UUID id = UUID.randomUUID();
        boolean first = announcement == Announcement.RECEIVED;
        if (outbox.add(id, happened.reference(), first, event(announcement, happened))) {
            scheduler
                    .getObject()
                    .scheduleIfNotExists(AnnouncementConfiguration.ANNOUNCE
                            .instance(id.toString())
                            .scheduledTo(clock.instant()));
        }
    }

    private DomainEvent event(Announcement announcement, Timeline.Happened happened) {
        Map<String, Object> information = new TreeMap<>(announcement.told(happened.detail()));
        information.put("caseReference", happened.reference().value());
        information.put("team", cases.get(happened.reference()).team());
        return new DomainEvent(
                announcement.eventType(),
                DomainEvent.VERSION,
                announcement.description(),
                baseUrl + "/api/cases/" + happened.reference().value(),
                happened.at().atZone(clock.getZone()).toOffsetDateTime(),
                information,
                reference(people.of(happened.reference())));
    }

    private static PersonReference reference(Person person) {
        Stream.Builder<Identifier> identifiers = Stream.builder();
        if (person.prisonNumber() != null) {
            identifiers.add(new Identifier("NOMS", person.prisonNumber()));
        }
        if (person.crn() != null) {
            identifiers.add(new Identifier("CRN", person.crn()));
        }
        return new PersonReference(identifiers.build().toList());
    }
}
