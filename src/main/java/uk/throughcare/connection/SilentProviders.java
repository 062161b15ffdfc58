package uk.throughcare.connection;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.throughcare.cases.Cases;
import uk.throughcare.cases.Timeline;
import uk.throughcare.directory.Services;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.ReferralJourney;
import uk.throughcare.notification.Notifications;
import uk.throughcare.notification.Template;
import uk.throughcare.teams.Staff;

/** Reminds providers that were asked by mail, and at length goes on without their answer. */
@Service
class SilentProviders {

    private static final String SENIOR_LINK_WORKER = "senior-link-worker";

    private final Connecting connecting;
    private final ProviderLinks links;
    private final Services services;
    private final Cases cases;
    private final Staff staff;
    private final Notifications notifications;
    private final Timeline timeline;
    private final ReferralJourney journey;

    SilentProviders(
            Connecting connecting,
            ProviderLinks links,
            Services services,
            Cases cases,
            Staff staff,
            Notifications notifications,
            Timeline timeline,
            ReferralJourney journey) {
        this.connecting = connecting;
        this.links = links;
        this.services = services;
        this.cases = cases;
        this.staff = staff;
        this.notifications = notifications;
        this.timeline = timeline;
        this.journey = journey;
    }

    /** Whom the link worker asks in another way, the link worker reminds. */
    void remind(CaseReference reference, int id) {
        Placement placement = connecting.get(reference, id);
        links.given(placement)
                .ifPresent(link -> services.providerAddress(placement.service())
                        .ifPresent(address -> remind(reference, placement, link, address)));
    }

    private void remind(CaseReference reference, Placement placement, UUID link, String address) {
        notifications.send(reference, Template.PROVIDER_REMINDED, address, Map.of("link", link));
        timeline.record(
                reference, "PROVIDER_REMINDED", Map.of("placement", placement.id(), "service", placement.service()));
    }

    /** As if it had declined; the link worker chooses another activity. */
    void goOnWithout(CaseReference reference, int id) {
        connecting.hold(id);
        Placement placement = connecting.get(reference, id);
        if (links.given(placement).isEmpty() || !placement.isUnanswered()) {
            return;
        }
        connecting.unanswered(reference, placement);
        staff.addressesOf(SENIOR_LINK_WORKER, cases.get(reference).team())
                .forEach(address -> notifications.send(reference, Template.PROVIDER_SILENT, address, Map.of()));
        journey.providerAnswered(reference, id, Placement.State.DECLINED.name());
    }
}
