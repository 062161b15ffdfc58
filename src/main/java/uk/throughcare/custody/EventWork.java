package uk.throughcare.custody;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import uk.throughcare.custody.EventEffects.Effect;
import uk.throughcare.custody.Inbox.Waiting;
import uk.throughcare.custody.Meaning.Outcome;

/** Works off what was told; what cannot be worked off is kept, and tried again after growing waits. */
@Service
class EventWork {

    private static final Logger log = LoggerFactory.getLogger(EventWork.class);

    private final Inbox inbox;
    private final EventEffects effects;
    private final ReleaseDates releaseDates;
    private final EventProperties properties;
    private final TransactionTemplate transaction;
    private final Clock clock;

    EventWork(
            Inbox inbox,
            EventEffects effects,
            ReleaseDates releaseDates,
            EventProperties properties,
            TransactionTemplate transaction,
            Clock clock) {
        this.inbox = inbox;
        this.effects = effects;
        this.releaseDates = releaseDates;
        this.properties = properties;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Tries to work off one event.
     *
     * @return when to try again; empty if there is nothing left to do
     */
    Optional<Instant> workOff(UUID id) {
        return inbox.waiting(id).flatMap(this::attempt);
    }

    // one event that cannot be worked off must not be lost, whatever its reason
    private Optional<Instant> attempt(Waiting event) {
        try {
            workOff(event);
            return Optional.empty();
        } catch (RuntimeException failure) {
            return Optional.of(triedInVain(event, EventErrors.code(failure)));
        }
    }

    /** A movement counts even if nobody answers when asked for the release date: the asking alone is tried again. */
    private void workOff(Waiting event) {
        Effect effect = Objects.requireNonNull(transaction.execute(status -> effects.of(event)));
        boolean changed = effect.askFor() != null && releaseDates.askAgain(effect.askFor());
        inbox.workedOff(event.id(), changed ? Outcome.CHANGED : effect.outcome());
    }

    private Instant triedInVain(Waiting event, String error) {
        Instant next = clock.instant().plus(properties.waitAfter(event.attempts() + 1));
        inbox.triedInVain(event.id(), error, next);
        log.warn("Event {} ({}) could not be worked off: {}", event.id(), event.type(), error);
        return next;
    }
}
