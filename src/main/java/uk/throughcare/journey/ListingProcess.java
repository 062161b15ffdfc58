package uk.throughcare.journey;

import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/** Tells the process of a listing in the directory what its provider does. */
@Component
public class ListingProcess {

    private final RuntimeService runtime;
    private final Unrestricted unrestricted;

    ListingProcess(RuntimeService runtime, Unrestricted unrestricted) {
        this.runtime = runtime;
        this.unrestricted = unrestricted;
    }

    /** A provider has offered a service, and its address is confirmed. */
    public void offerConfirmed(UUID listing) {
        unrestricted.run(() -> runtime.createMessageCorrelation(Journey.OFFER_CONFIRMED)
                .processInstanceBusinessKey(listing.toString())
                .correlateStartMessage());
    }

    /**
     * The provider says how things stand.
     *
     * @param answer a code
     * @return whether anybody waited for it
     * @throws ConcurrencyFailureException if it goes on at this very moment
     */
    public boolean answered(UUID listing, String answer) {
        return tell(listing, Journey.LISTING_ANSWERED, Map.of(Journey.LISTING_ANSWER.name(), answer));
    }

    /** The provider does not want the service listed any longer. */
    public boolean withdrawn(UUID listing) {
        return tell(listing, Journey.LISTING_WITHDRAWN, Map.of());
    }

    private boolean tell(UUID listing, String message, Map<String, Object> saying) {
        try {
            return unrestricted.call(() -> !runtime.createMessageCorrelation(message)
                    .processInstanceBusinessKey(listing.toString())
                    .setVariables(saying)
                    .correlateAllWithResult()
                    .isEmpty());
        } catch (OptimisticLockingException moving) {
            throw new ConcurrencyFailureException("The process of listing " + listing + " is moving", moving);
        }
    }
}
