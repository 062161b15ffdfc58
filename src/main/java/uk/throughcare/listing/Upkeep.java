package uk.throughcare.listing;

import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.throughcare.cases.Answers;
import uk.throughcare.journey.CurrentActor;
import uk.throughcare.journey.Journey;
import uk.throughcare.journey.ListingProcess;
import uk.throughcare.journey.Refused;
import uk.throughcare.listing.Listing.State;

/** What a provider does about its listing, through its link. */
@Service
class Upkeep {

    /** The provider says that what is listed is right. */
    static final String CONFIRMED = "CONFIRMED";
    /** It has changed it. */
    static final String CHANGED = "CHANGED";

    private static final String GIVEN_IN = "receiveTask_waitForProvider";

    private final Listings listings;
    private final Answers answers;
    private final ListingProcess process;
    private final CurrentActor actor;

    Upkeep(Listings listings, Answers answers, ListingProcess process, CurrentActor actor) {
        this.listings = listings;
        this.answers = answers;
        this.process = process;
        this.actor = actor;
    }

    /**
     * It is still right.
     *
     * @throws Refused if there is nothing to confirm now
     */
    @Transactional
    public void confirm(UUID id) {
        asProvider(id, State::canBeConfirmed, () -> tell(id, CONFIRMED));
    }

    /**
     * The service has changed; an editor looks at it, and until then what was published stays.
     *
     * @throws Refused if an editor looks at it just now, or it is not listed any longer
     */
    @Transactional
    public void change(UUID id, String formVersion, Map<String, Object> content) {
        asProvider(id, State::canBeChanged, () -> {
            answers.keep(id.toString(), Journey.OFFER_FORM, formVersion, GIVEN_IN, content);
            listings.is(id, State.IN_REVIEW);
            tell(id, CHANGED);
        });
    }

    /**
     * The service is to be listed no longer.
     *
     * @throws Refused if it is not listed any longer
     */
    @Transactional
    public void withdraw(UUID id) {
        asProvider(id, state -> !state.isOver(), () -> {
            if (!process.withdrawn(id)) {
                throw elsewhere();
            }
        });
    }

    private void tell(UUID id, String answer) {
        if (!process.answered(id, answer)) {
            throw elsewhere();
        }
    }

    private void asProvider(UUID id, Predicate<State> possible, Runnable work) {
        actor.asProvider(() -> {
            if (!possible.test(listings.hold(id).state())) {
                throw elsewhere();
            }
            listings.linkGoesOn(id);
            act(work);
            return true;
        });
    }

    /** Whoever of provider, editor and timer comes a moment later is told so. */
    private static void act(Runnable work) {
        try {
            work.run();
        } catch (ConcurrencyFailureException atTheSameMoment) {
            throw elsewhere();
        }
    }

    private static Refused elsewhere() {
        return Refused.because("what", "things have moved on: look at how they stand now");
    }
}
