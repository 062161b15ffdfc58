package uk.throughcare.connection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import uk.throughcare.cases.CaseAway;
import uk.throughcare.cases.CaseBack;
import uk.throughcare.cases.CaseMoved;
import uk.throughcare.cases.Timeline;
import uk.throughcare.connection.Placement.EndReason;
import uk.throughcare.connection.Placement.State;
import uk.throughcare.directory.ServiceListing.Place;
import uk.throughcare.directory.Services;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.notification.Notifications;
import uk.throughcare.notification.Template;

/** Ends activities, or lets them stand still, because of what happens to the person. */
@Service
class InterruptedActivities {

    private final ActivityPlacements placements;
    private final PausedPlacements pauses;
    private final Services services;
    private final Notifications notifications;
    private final Timeline timeline;
    private final Clock clock;

    InterruptedActivities(
            ActivityPlacements placements,
            PausedPlacements pauses,
            Services services,
            Notifications notifications,
            Timeline timeline,
            Clock clock) {
        this.placements = placements;
        this.pauses = pauses;
        this.services = services;
        this.notifications = notifications;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Activities inside the prison that the person leaves end. */
    @EventListener
    void moved(CaseMoved move) {
        placements
                .leftBehind(move.reference(), move.toTeam())
                .forEach(placement -> end(move.reference(), placement, EndReason.MOVED, true));
    }

    /**
     * The support ends, and with it what is still open.
     *
     * @param providersTold whether the providers hear that they are no longer needed
     */
    void endAll(CaseReference reference, boolean providersTold) {
        placements.open(reference).forEach(placement -> end(reference, placement, EndReason.CANCELLED, providersTold));
    }

    /** Activities inside stand still while the person is away; those outside go on if the person is out and can go there. */
    @EventListener
    void away(CaseAway away) {
        Predicate<Placement> goesOn = placement -> away.outside() && place(placement) != Place.INSIDE;
        placements.open(away.reference()).stream()
                .filter(placement -> placement.state() == State.ACCEPTED)
                .filter(goesOn.negate())
                .filter(pauses::forAbsence)
                .forEach(placement -> tell(away.reference(), "PLACEMENT_PAUSED", placement));
    }

    /** What the absence stopped starts again; what staff stopped by hand stays stopped. */
    @EventListener
    void back(CaseBack back) {
        placements.open(back.reference()).stream()
                .filter(pauses::afterAbsence)
                .forEach(placement -> tell(back.reference(), "PLACEMENT_RESUMED", placement));
    }

    /** Staff say whether the activity goes on or stands still for now. */
    void byHand(CaseReference reference, Placement placement, boolean standsStill) {
        if (pauses.byHand(placement, standsStill)) {
            tell(reference, standsStill ? "PLACEMENT_PAUSED" : "PLACEMENT_RESUMED", placement);
        }
    }

    private void end(CaseReference reference, Placement placement, EndReason reason, boolean providerTold) {
        placements.end(placement, State.ENDED, reason, LocalDate.now(clock));
        timeline.record(
                reference,
                "PLACEMENT_ENDED",
                Map.of("placement", placement.id(), "service", placement.service(), "reason", reason));
        // one that nobody has asked yet need not be told, one that may not know of the person must not
        if (providerTold && placement.state() != State.CHOSEN && placement.shareAgreed()) {
            services.providerAddress(placement.service())
                    .ifPresent(address -> notifications.send(
                            reference,
                            Template.PLACEMENT_NO_LONGER_NEEDED,
                            address,
                            Map.of("placement", placement.id())));
        }
    }

    private void tell(CaseReference reference, String what, Placement placement) {
        timeline.record(reference, what, Map.of("placement", placement.id(), "service", placement.service()));
    }

    private Place place(Placement placement) {
        return services.get(placement.service()).place();
    }
}
