package uk.throughcare.journey;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Calls of the engine that need no right over the case: what happened is true whoever reports it, in whichever team. */
@Component
class Unrestricted {

    private final IdentityService identity;

    Unrestricted(IdentityService identity) {
        this.identity = identity;
    }

    void run(Runnable call) {
        call(() -> {
            call.run();
            return true;
        });
    }

    <T> T call(Supplier<T> call) {
        @Nullable Authentication signedIn = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return call.get();
        } finally {
            restore(signedIn);
        }
    }

    private void restore(@Nullable Authentication signedIn) {
        if (signedIn != null) {
            identity.setAuthentication(signedIn.getUserId(), signedIn.getGroupIds(), signedIn.getTenantIds());
        }
    }
}
