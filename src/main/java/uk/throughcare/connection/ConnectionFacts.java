package uk.throughcare.connection;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.throughcare.cases.Plans;
import uk.throughcare.cases.SupportNeeds;
import uk.throughcare.directory.Places;
import uk.throughcare.directory.ServiceListing;
import uk.throughcare.directory.ServiceMatching;
import uk.throughcare.directory.Services;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.DatesInWords;
import uk.throughcare.language.Words;

/** What the forms of connecting show: the directory's matches with reasons, and the activity at hand. */
@Component
class ConnectionFacts {

    private final ServiceMatching matching;
    private final SupportNeeds needs;
    private final Plans plans;
    private final Services services;
    private final Places places;
    private final Connecting connecting;

    ConnectionFacts(
            ServiceMatching matching,
            SupportNeeds needs,
            Plans plans,
            Services services,
            Places places,
            Connecting connecting) {
        this.matching = matching;
        this.needs = needs;
        this.plans = plans;
        this.services = services;
        this.places = places;
        this.connecting = connecting;
    }

    /** The services that suit, best first. */
    List<ServiceListing.Match> matches(CaseReference reference) {
        return matching.of(reference);
    }

    /** Without what the person has, and what could not be had this time. */
    List<ServiceListing.Match> matchesInstead(CaseReference reference, int insteadOf) {
        Set<Integer> before = connecting.chosenBefore(reference, insteadOf);
        return matches(reference).stream()
                .filter(match -> !before.contains(match.service().id()))
                .toList();
    }

    Map<String, String> row(ServiceListing.Match match) {
        ServiceListing service = match.service();
        return Map.of(
                "name", service.name(),
                "provider", service.provider(),
                "place", service.place().words(),
                "days", service.days(),
                "reason", match.reason());
    }

    Map<String, Object> ofChoice(CaseReference reference) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("needsRecorded", needs.inWords(reference));
        facts.put(
                "wantedInWords",
                plans.inForce(reference)
                        .map(plan -> plan.content().activitiesWantedWords())
                        .orElseGet(() -> Words.say("nothing said yet")));
        facts.put(
                "goingOn",
                connecting.chosen(reference).stream()
                        .map(placement -> services.get(placement.service()).name())
                        .collect(joining(", ")));
        facts.put("mostActivities", connecting.most());
        return facts;
    }

    Map<String, Object> ofPlacement(CaseReference reference, int id) {
        Placement placement = connecting.get(reference, id);
        ServiceListing service = services.get(placement.service());
        return Map.of(
                "activityName", service.name(),
                "activityProvider", service.provider(),
                "activityPlace", service.place().words(),
                "activityDays", service.days(),
                "activityDescription", service.description(),
                "activityPlaces", places.of(service.id()).inWords().orElse(""),
                "activityStart", placement.startOn() == null ? "" : DatesInWords.day(placement.startOn()),
                "activityWait",
                        placement.state() == Placement.State.WAITING
                                ? Words.say("The person is on the waiting list: ask whether there is a place now.")
                                : "",
                "whyNot",
                        placement.declineReason() == null
                                ? Words.say("did not answer")
                                : Words.say("has no place: “{}”", placement.declineReason()));
    }
}
