package uk.throughcare.allocation;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.throughcare.journey.CurrentActor;

/** Looks now and then whether there is room for the cases that wait: nobody tells when somebody is back or new in a team. */
@Service
class QueueWatch {

    private final RoomQueue queue;
    private final CurrentActor actor;

    QueueWatch(RoomQueue queue, CurrentActor actor) {
        this.queue = queue;
        this.actor = actor;
    }

    @Transactional
    public void look() {
        actor.asTimer(() -> queue.teams().forEach(queue::roomMade));
    }
}
