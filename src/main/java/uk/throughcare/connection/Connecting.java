package uk.throughcare.connection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import uk.throughcare.cases.Timeline;
import uk.throughcare.connection.Placement.EndReason;
import uk.throughcare.connection.Placement.State;
import uk.throughcare.directory.Places;
import uk.throughcare.directory.Services;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.DatesInWords;
import uk.throughcare.journey.Refused;

/** Brings people into activities, and sees each activity to its end. */
@Service
class Connecting {

    /** Nothing is arranged further ahead than this. */
    private static final int FURTHEST_MONTHS = 6;

    private final ActivityPlacements placements;
    private final InterruptedActivities interrupted;
    private final Services services;
    private final Places places;
    private final Timeline timeline;
    private final Clock clock;
    private final int most;

    Connecting(
            ActivityPlacements placements,
            InterruptedActivities interrupted,
            Services services,
            Places places,
            Timeline timeline,
            Clock clock,
            @Value("${throughcare.connection.most-activities}") int most) {
        this.placements = placements;
        this.interrupted = interrupted;
        this.services = services;
        this.places = places;
        this.timeline = timeline;
        this.clock = clock;
        this.most = most;
    }

    int most() {
        return most;
    }

    /**
     * Takes the activities chosen; with none, and none going on, the need that nothing meets.
     *
     * @throws Refused if more are chosen than people can do side by side, or none without saying what is missing
     */
    void choose(CaseReference reference, ActivityChoice choice) {
        long open = placements.open(reference).stream()
                .filter(placement -> !choice.activities().contains(placement.service()))
                .count();
        if (choice.activities().size() + open > most) {
            throw Refused.because(
                    "activities", "choose at most {}: a person has no more than {} at a time", most - open, most);
        }
        if (choice.activities().isEmpty() && open == 0 && choice.unmetNeed() == null) {
            throw Refused.because("unmetNeed", "say what is missing when no activity suits");
        }
        int round = placements.choose(reference, choice.activities(), choice.sharing());
        timeline.record(reference, "ACTIVITIES_CHOSEN", Map.of("round", round, "services", choice.activities()));
        if (choice.unmetNeed() != null) {
            unmet(reference, choice.unmetNeed());
        }
    }

    void start(CaseReference reference) {
        placements.askProviders(reference);
    }

    /**
     * Takes the provider's answer.
     *
     * @throws Refused if the provider has answered for good before, no place is left, or the activity starts on a day that
     *     cannot be
     */
    State answered(CaseReference reference, int id, Introduction introduction) {
        hold(id);
        Placement placement = get(reference, id);
        if (!placement.isUnanswered()) {
            throw tooLate(placement);
        }
        switch (introduction.providerAnswer()) {
            case ACCEPTED:
                takePlace(placement, introduction.placesNow());
                return accept(reference, placement, needed("startOn", introduction.startOn()));
            case WAITING:
                return wait(reference, placement, needed("expectedWaitWeeks", introduction.expectedWaitWeeks()));
            default:
                placements.declinedBecause(placement, needed("declineReason", introduction.declineReason()));
                end(reference, placement, State.DECLINED, EndReason.DECLINED, today());
                return State.DECLINED;
        }
    }

    private static Refused tooLate(Placement placement) {
        switch (placement.state()) {
            case ACCEPTED:
                return Refused.because(
                        "providerAnswer",
                        "the place was accepted already: say how each session was, and that it has ended if it has");
            case DECLINED:
                return Refused.because(
                        "providerAnswer",
                        "it was declined already: to offer a place after all, the activity has to be chosen again");
            default:
                return Refused.because(
                        "providerAnswer",
                        "this placement has ended already: to offer a place, the activity has to be chosen again");
        }
    }

    /** Of several who accept at the same moment, each finds the places that those before it have left. */
    private void takePlace(Placement placement, @Nullable Integer placesNow) {
        Places.Room room = places.held(placement.service());
        if (placesNow != null && !placesNow.equals(room.capacity())) {
            places.change(placement.service(), placesNow);
            room = places.of(placement.service());
        }
        if (room.isFull()) {
            throw Refused.because(
                    "placesNow",
                    "{} has no place left ({} of {} are taken): offer the waiting list, or raise the number of places",
                    services.get(placement.service()).name(),
                    room.taken(),
                    String.valueOf(room.capacity()));
        }
    }

    private State accept(CaseReference reference, Placement placement, LocalDate startOn) {
        if (startOn.isBefore(LocalDate.ofInstant(placement.chosenAt(), clock.getZone()))) {
            throw Refused.because("startOn", "it must not be before the activity was chosen");
        }
        if (startOn.isAfter(today().plusMonths(FURTHEST_MONTHS))) {
            throw Refused.because("startOn", "it must not be more than {} months ahead", FURTHEST_MONTHS);
        }
        placements.accept(placement, startOn);
        timeline.record(
                reference,
                "PLACEMENT_ACCEPTED",
                Map.of("placement", placement.id(), "service", placement.service(), "startOn", startOn.toString()));
        return State.ACCEPTED;
    }

    private State wait(CaseReference reference, Placement placement, int weeks) {
        placements.putOnWaitingList(placement, weeks);
        timeline.record(
                reference,
                "PLACEMENT_WAITING",
                Map.of("placement", placement.id(), "service", placement.service(), "weeks", weeks));
        return State.WAITING;
    }

    /** The provider said nothing, and is asked no longer. */
    void unanswered(CaseReference reference, Placement placement) {
        end(reference, placement, State.DECLINED, EndReason.NO_ANSWER, today());
    }

    void leftEarly(CaseReference reference, Placement placement, LocalDate on) {
        end(reference, placement, State.ENDED, EndReason.LEFT_EARLY, on);
    }

    /**
     * Takes another activity in place of one that could not be had; with none, the need that nothing meets.
     *
     * @return the placement that begins, if any
     * @throws Refused if none is chosen without saying what is missing
     */
    Optional<Placement> chooseAnother(CaseReference reference, int insteadOf, AnotherActivity choice) {
        if (choice.anotherActivity() == null) {
            unmet(reference, needed("unmetNeed", choice.unmetNeed()));
            return Optional.empty();
        }
        Placement chosen =
                placements.choose(reference, get(reference, insteadOf), choice.anotherActivity(), choice.sharing());
        timeline.record(
                reference, "ACTIVITIES_CHOSEN", Map.of("round", chosen.round(), "services", List.of(chosen.service())));
        return Optional.of(chosen);
    }

    /** What the person has, and what could not be had this time: neither is chosen in place of another. */
    Set<Integer> chosenBefore(CaseReference reference, int insteadOf) {
        int round = get(reference, insteadOf).round();
        return placements.of(reference).stream()
                .filter(placement -> placement.isOpen() || placement.round() == round)
                .map(Placement::service)
                .collect(Collectors.toSet());
    }

    private void unmet(CaseReference reference, String pathway) {
        placements.unmet(reference, pathway);
        timeline.record(reference, "UNMET_NEED_RECORDED", Map.of("pathway", pathway));
    }

    /**
     * Keeps one session, and ends the placement if it was the last.
     *
     * @throws Refused if the session cannot have been on that day, was recorded before, or there is no place
     */
    State attended(CaseReference reference, int id, Attendance session) {
        hold(id);
        Placement placement = get(reference, id);
        if (placement.state() != State.ACCEPTED) {
            throw Refused.because("sessionOn", "the person has no place at this activity");
        }
        LocalDate startOn = Objects.requireNonNull(placement.startOn());
        if (session.sessionOn().isAfter(today())) {
            throw Refused.because("sessionOn", "it must be today or in the past: record a session once it is over");
        }
        if (session.sessionOn().isBefore(startOn)) {
            throw Refused.because(
                    "sessionOn", "it must not be before the activity started, on {}", DatesInWords.day(startOn));
        }
        placements.attended(placement, session);
        timeline.record(
                reference,
                "SESSION_RECORDED",
                Map.of(
                        "placement", placement.id(),
                        "on", session.sessionOn().toString(),
                        "outcome", session.outcome()));
        if (session.more() != Attendance.More.ENDED) {
            interrupted.byHand(reference, placement, session.more() == Attendance.More.STANDS_STILL);
            return State.ACCEPTED;
        }
        end(reference, placement, State.ENDED, needed("endReason", session.endReason()), session.sessionOn());
        return State.ENDED;
    }

    /** Keeps everybody else from answering for the placement until this is done. */
    void hold(int id) {
        placements.hold(id);
    }

    List<Placement> chosen(CaseReference reference) {
        return placements.open(reference);
    }

    Placement get(CaseReference reference, int id) {
        return placements
                .find(reference, id)
                .orElseThrow(() -> new IllegalArgumentException("The case " + reference + " has no placement " + id));
    }

    private void end(CaseReference reference, Placement placement, State state, EndReason reason, LocalDate on) {
        placements.end(placement, state, reason, on);
        timeline.record(
                reference,
                "PLACEMENT_" + state,
                Map.of("placement", placement.id(), "service", placement.service(), "reason", reason));
    }

    private static <T> T needed(String field, @Nullable T answer) {
        if (answer == null) {
            throw Refused.because(field, "an answer is needed");
        }
        return answer;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
