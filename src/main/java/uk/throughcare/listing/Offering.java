package uk.throughcare.listing;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.throughcare.cases.Answers;
import uk.throughcare.directory.Offer;
import uk.throughcare.journey.CurrentActor;
import uk.throughcare.journey.Journey;
import uk.throughcare.journey.ListingProcess;
import uk.throughcare.notification.Notifications;
import uk.throughcare.notification.Template;

/** Takes offers of services; an editor sees one when its address is confirmed. */
@Service
class Offering {

    private final Offers offers;
    private final Listings listings;
    private final Answers answers;
    private final Notifications notifications;
    private final ListingProcess process;
    private final CurrentActor actor;

    Offering(
            Offers offers,
            Listings listings,
            Answers answers,
            Notifications notifications,
            ListingProcess process,
            CurrentActor actor) {
        this.offers = offers;
        this.listings = listings;
        this.answers = answers;
        this.notifications = notifications;
        this.process = process;
        this.actor = actor;
    }

    /** What became of a link that confirms an offer. */
    enum Confirmation {
        WAITS,
        CONFIRMED,
        CONFIRMED_BEFORE,
        /** Too old, and forgotten. */
        GONE
    }

    /** Asks whoever reads the mail of the address whether it was them. */
    @Transactional
    public void offer(String formVersion, String email, Map<String, Object> content) {
        UUID id = UUID.randomUUID();
        offers.keep(new Offers.Unconfirmed(id, email, formVersion, content));
        notifications.send(id.toString(), Template.OFFER_TO_CONFIRM, email, Map.of("link", id));
    }

    /** An editor offers it in place of the provider, whom we believe the editor to know. */
    void add(UUID id, Offer offer) {
        listings.begin(id, offer.checked().email());
    }

    Confirmation look(UUID id) {
        if (offers.isKnown(id)) {
            return Confirmation.WAITS;
        }
        return listings.find(id).isPresent() ? Confirmation.CONFIRMED_BEFORE : Confirmation.GONE;
    }

    @Transactional
    public Confirmation confirm(UUID id) {
        return offers.take(id).map(this::begin).orElseGet(() -> look(id));
    }

    private Confirmation begin(Offers.Unconfirmed offer) {
        return actor.asProvider(() -> {
            answers.keep(
                    offer.id().toString(),
                    Journey.OFFER_FORM,
                    offer.formVersion(),
                    Journey.OFFER_CONFIRMED_BY_PROVIDER,
                    offer.content());
            listings.begin(offer.id(), offer.email());
            process.offerConfirmed(offer.id());
            return Confirmation.CONFIRMED;
        });
    }
}
