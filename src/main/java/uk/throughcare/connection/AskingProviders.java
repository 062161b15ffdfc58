package uk.throughcare.connection;

import java.util.Map;
import org.springframework.stereotype.Service;
import uk.throughcare.cases.Timeline;
import uk.throughcare.directory.Services;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.OwnWords;
import uk.throughcare.notification.Notifications;
import uk.throughcare.notification.Template;

/** Asks providers by mail whether there is a place, and tells them what a diagram says, where the person agrees to that. */
@Service
class AskingProviders {

    private final Connecting connecting;
    private final ActivityPlacements placements;
    private final Services services;
    private final ProviderLinks links;
    private final Notifications notifications;
    private final Timeline timeline;

    AskingProviders(
            Connecting connecting,
            ActivityPlacements placements,
            Services services,
            ProviderLinks links,
            Notifications notifications,
            Timeline timeline) {
        this.connecting = connecting;
        this.placements = placements;
        this.services = services;
        this.links = links;
        this.notifications = notifications;
        this.timeline = timeline;
    }

    /** Without the person's agreement, or an address, the link worker introduces the person. */
    void ask(CaseReference reference, int id) {
        Placement placement = connecting.get(reference, id);
        placements.askProvider(placement);
        if (placement.shareAgreed()) {
            services.providerAddress(placement.service()).ifPresent(address -> ask(reference, placement, address));
        }
    }

    /** What a diagram says; without the person's agreement, or an address, nothing. */
    void tell(CaseReference reference, int id, OwnWords words) {
        Placement placement = connecting.get(reference, id);
        if (placement.shareAgreed()) {
            services.providerAddress(placement.service()).ifPresent(address -> {
                notifications.send(reference, Template.IN_OWN_WORDS, address, words.codes());
                timeline.record(
                        reference,
                        "PROVIDER_TOLD",
                        Map.of("placement", placement.id(), OwnWords.SUBJECT, words.subject()));
            });
        }
    }

    private void ask(CaseReference reference, Placement placement, String address) {
        notifications.send(reference, Template.PROVIDER_ASKED, address, Map.of("link", links.give(placement)));
        timeline.record(
                reference, "PROVIDER_ASKED", Map.of("placement", placement.id(), "service", placement.service()));
    }
}
