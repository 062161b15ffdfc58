package uk.throughcare.following;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import uk.throughcare.following.Followings.Fate;
import uk.throughcare.following.Followings.Waiting;

/** Moves the process instances whose turn it is, each in a transaction of its own. */
@Service
class FollowingRound {

    private static final Logger log = LoggerFactory.getLogger(FollowingRound.class);

    private final Followings followings;
    private final MovingAcross moving;
    private final FollowingSettings settings;
    private final TransactionTemplate transaction;

    FollowingRound(
            Followings followings, MovingAcross moving, FollowingSettings settings, TransactionTemplate transaction) {
        this.followings = followings;
        this.moving = moving;
        this.settings = settings;
        this.transaction = transaction;
    }

    /** Broken off, paused, or run by two nodes at once, it moves none twice. */
    void goOn() {
        followings.next(settings.atOnce()).forEach(this::follow);
        followings.finishWhereNoneWaits();
    }

    private void follow(Waiting waiting) {
        try {
            transaction.executeWithoutResult(status -> {
                if (followings.take(waiting)) {
                    boolean running = moving.move(waiting.instance(), waiting.target());
                    followings.settle(waiting, running ? Fate.MOVED : Fate.ENDED, null);
                }
            });
        } catch (OptimisticLockingException busy) {
            log.debug("Process instance {} is being worked on; it moves in a later round", waiting.instance());
        } catch (CannotFollow refusal) {
            followings.settle(waiting, Fate.REFUSED, refusal.reason());
        } catch (ProcessEngineException failure) {
            // its message may quote what the instance holds
            String what = failure.getClass().getSimpleName();
            log.warn("Process instance {} could not be moved: {}", waiting.instance(), what);
            followings.settle(waiting, Fate.REFUSED, "the engine failed at moving it: " + what);
        }
    }
}
