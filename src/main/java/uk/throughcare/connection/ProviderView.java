package uk.throughcare.connection;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uk.throughcare.cases.CaseReads;
import uk.throughcare.cases.People;
import uk.throughcare.directory.Places;
import uk.throughcare.directory.ServiceListing;
import uk.throughcare.directory.Services;
import uk.throughcare.journey.CurrentActor;
import uk.throughcare.journey.DatesInWords;
import uk.throughcare.language.Words;

/** What a provider sees of a placement: what it needs to know and no more. */
@Service
class ProviderView {

    private final Connecting connecting;
    private final Services services;
    private final Places places;
    private final People people;
    private final CaseReads reads;
    private final CurrentActor actor;

    ProviderView(
            Connecting connecting,
            Services services,
            Places places,
            People people,
            CaseReads reads,
            CurrentActor actor) {
        this.connecting = connecting;
        this.services = services;
        this.places = places;
        this.people = people;
        this.reads = reads;
        this.actor = actor;
    }

    /**
     * An open placement.
     *
     * @param forProvider what the person agrees that the provider knows
     * @param places how many are left, where it is known
     * @param start the day, once accepted
     */
    record Shown(
            String reference,
            String firstName,
            String activity,
            String place,
            String days,
            @Nullable String forProvider,
            @Nullable String places,
            boolean accepted,
            boolean waiting,
            @Nullable String start) {}

    /** Looking at it is reading the case. */
    Shown open(ProviderLinks.Link link) {
        actor.asProvider(() -> {
            reads.record(link.caseReference(), "provider's page");
            return true;
        });
        Placement placement = placement(link);
        ServiceListing service = services.get(placement.service());
        @Nullable LocalDate start = placement.startOn();
        return new Shown(
                link.caseReference().value(),
                people.of(link.caseReference()).firstName(),
                service.name(),
                service.place().words(),
                service.days(),
                placement.forProvider(),
                places.of(service.id()).inWords().orElse(null),
                placement.state() == Placement.State.ACCEPTED,
                placement.state() == Placement.State.WAITING,
                start == null ? null : DatesInWords.day(start));
    }

    /** Why nothing can be answered any longer, in words that tell nothing about the person. */
    String closed(ProviderLinks.Link link) {
        Placement placement = placement(link);
        if (placement.state() == Placement.State.DECLINED) {
            return Words.say(
                    placement.endReason() == Placement.EndReason.DECLINED
                            ? "You have told us that there is no place. If there is one after all, write or ring the team that asked you: it can ask you again."
                            : "We had no answer in time and have asked elsewhere. If there is a place, write or ring the team that asked you: it can ask you again.");
        }
        return Words.say(
                placement.state() == Placement.State.ENDED
                        ? "This placement has ended. There is nothing more to answer, and nothing more to record."
                        : "This link is too old. Write or ring the team that asked you: it can record what you have to tell.");
    }

    private Placement placement(ProviderLinks.Link link) {
        return connecting.get(link.caseReference(), link.placement());
    }
}
