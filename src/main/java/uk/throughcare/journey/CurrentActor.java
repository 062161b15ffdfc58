package uk.throughcare.journey;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Says who is acting right now: the signed-in person, else the timer whose job runs, else the system. */
@Component
public class CurrentActor {

    private final ObjectProvider<IdentityService> identity;
    private final ThreadLocal<Boolean> timer = ThreadLocal.withInitial(() -> false);

    CurrentActor(ObjectProvider<IdentityService> identity) {
        this.identity = identity;
    }

    /**
     * Somebody signed in.
     *
     * @param roles what they do: ids of groups
     * @param teams where they work
     */
    public record SignedIn(String id, List<String> roles, List<String> teams) {}

    /** Who is signed in, if the call comes from a person or a service account. */
    public Optional<SignedIn> signedIn() {
        return Optional.ofNullable(identity.getObject().getCurrentAuthentication())
                .filter(known -> known.getUserId() != null)
                .map(known ->
                        new SignedIn(known.getUserId(), orNone(known.getGroupIds()), orNone(known.getTenantIds())));
    }

    public Actor get() {
        @Nullable Authentication signedIn = identity.getObject().getCurrentAuthentication();
        if (signedIn != null && signedIn.getUserId() != null) {
            return Actor.person(signedIn.getUserId());
        }
        return timer.get() || Context.getJobExecutorContext() != null ? Actor.TIMER : Actor.SYSTEM;
    }

    /** Does what a timer of ours, other than one of the engine's, has brought about. */
    public void asTimer(Runnable work) {
        timer.set(true);
        try {
            work.run();
        } finally {
            timer.remove();
        }
    }

    private static List<String> orNone(@Nullable List<String> ids) {
        return ids == null ? List.of() : List.copyOf(ids);
    }
}
