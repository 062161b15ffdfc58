package uk.throughcare.listing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.throughcare.directory.OfferedServices;
import uk.throughcare.listing.Listing.State;
import uk.throughcare.notification.Notifications;
import uk.throughcare.notification.Template;
import uk.throughcare.teams.Staff;

/** What becomes of a listing: published, changes asked for, refused, asked about again, hidden, withdrawn. */
@Service
class Reviewing {

    private static final String EDITORS = "directory-editor";

    private final Listings listings;
    private final OfferedAnswers offered;
    private final OfferedServices services;
    private final Notifications notifications;
    private final Staff staff;
    private final ListingSettings settings;
    private final Clock clock;

    Reviewing(
            Listings listings,
            OfferedAnswers offered,
            OfferedServices services,
            Notifications notifications,
            Staff staff,
            ListingSettings settings,
            Clock clock) {
        this.listings = listings;
        this.offered = offered;
        this.services = services;
        this.notifications = notifications;
        this.staff = staff;
        this.settings = settings;
        this.clock = clock;
    }

    /** An editor has decided; the provider reads these words through its link. */
    void decided(UUID id, Review review) {
        listings.editorSays(id, review.forProvider());
    }

    /** Returns when the provider is asked again. */
    Date publish(UUID id) {
        OfferedAnswers.Last last = offered.last(id);
        services.publish(id, last.offer(), last.keywords());
        listings.published(id, last.id(), last.offer().email());
        tell(id, Template.LISTING_PUBLISHED);
        return nextYear();
    }

    void askForChanges(UUID id) {
        listings.is(id, State.CHANGES_ASKED);
        tell(id, Template.LISTING_CHANGES_ASKED);
    }

    /** Returns whether something was published before, which stays as it is. */
    boolean refuse(UUID id) {
        Listing listing = listings.hold(id);
        listings.is(id, refused(listing));
        tell(id, Template.LISTING_REFUSED);
        return listing.wasPublished();
    }

    private State refused(Listing listing) {
        if (!listing.wasPublished()) {
            return State.REFUSED;
        }
        return services.isShown(listing.id()) ? State.LISTED : State.HIDDEN;
    }

    void askWhetherStillRight(UUID id) {
        listings.is(id, State.RIGHT_ASKED);
        tell(id, Template.LISTING_STILL_RIGHT);
    }

    void remind(UUID id) {
        tell(id, Template.LISTING_REMINDED);
    }

    /** Returns whether it was published, and so is hidden now. */
    boolean goOnWithoutProvider(UUID id) {
        Listing listing = listings.hold(id);
        listings.is(id, listing.wasPublished() ? State.HIDDEN : State.GIVEN_UP);
        if (listing.wasPublished()) {
            services.hide(id);
            tellEditors(id);
        }
        tell(id, listing.wasPublished() ? Template.LISTING_HIDDEN : Template.OFFER_GIVEN_UP);
        return listing.wasPublished();
    }

    /** Returns when the provider is asked again. */
    Date confirm(UUID id) {
        services.assure(id);
        listings.editorSays(id, null);
        listings.is(id, State.LISTED);
        return nextYear();
    }

    void withdraw(UUID id) {
        services.close(id);
        listings.is(id, State.WITHDRAWN);
    }

    private Date nextYear() {
        LocalDate day = LocalDate.now(clock).plusMonths(settings.reviewMonths());
        return Date.from(day.atStartOfDay(clock.getZone()).toInstant());
    }

    private void tell(UUID id, Template template) {
        Listing listing = listings.hold(id);
        listings.linkGoesOn(id);
        notifications.send(id.toString(), template, listing.email(), Map.of("link", listing.link()));
    }

    private void tellEditors(UUID id) {
        services.number(id)
                .ifPresent(number -> staff.addressesOf(EDITORS)
                        .forEach(address -> notifications.send(
                                id.toString(),
                                Template.LISTING_HIDDEN_TO_EDITORS,
                                address,
                                Map.of("service", number))));
    }
}
