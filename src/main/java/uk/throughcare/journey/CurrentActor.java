package uk.throughcare.journey;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Says who is acting right now: the signed-in person, else the provider or the timer whose job runs, else the system. */
@Component
public class CurrentActor {

    private final ObjectProvider<IdentityService> identity;
    private final ThreadLocal<@Nullable Actor> named = new ThreadLocal<>();

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

    /** Whether somebody is signed in who works in the team. */
    public boolean worksIn(String team) {
        return signedIn().filter(known -> known.teams().contains(team)).isPresent();
    }

    public Actor get() {
        @Nullable Authentication signedIn = identity.getObject().getCurrentAuthentication();
        if (signedIn != null && signedIn.getUserId() != null) {
            return Actor.person(signedIn.getUserId());
        }
        @Nullable Actor other = named.get();
        if (other != null) {
            return other;
        }
        return Context.getJobExecutorContext() != null ? Actor.TIMER : Actor.SYSTEM;
    }

    /** Does what a timer of ours, other than one of the engine's, has brought about. */
    public void asTimer(Runnable work) {
        as(Actor.TIMER, () -> {
            work.run();
            return true;
        });
    }

    /** Does what a provider asks for through its link. */
    public <T> T asProvider(Supplier<T> work) {
        return as(Actor.PROVIDER, work);
    }

    private <T> T as(Actor who, Supplier<T> work) {
        named.set(who);
        try {
            return work.get();
        } finally {
            named.remove();
        }
    }

    private static List<String> orNone(@Nullable List<String> ids) {
        return ids == null ? List.of() : List.copyOf(ids);
    }
}
