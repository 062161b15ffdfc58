package uk.throughcare.handover;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.throughcare.cases.Attempt;
import uk.throughcare.cases.Attempts;
import uk.throughcare.cases.Case;
import uk.throughcare.cases.Cases;
import uk.throughcare.forms.Choice;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.DatesInWords;
import uk.throughcare.language.Words;
import uk.throughcare.teams.Team;
import uk.throughcare.teams.Teams;

/** What the forms of handover show of the case. */
@Component
class HandoverFormFacts {

    private static final String NOTHING = "Nothing recorded";

    private final Handovers handovers;
    private final HandoverCalendar days;
    private final Cases cases;
    private final Teams teams;
    private final Attempts attempts;

    HandoverFormFacts(Handovers handovers, HandoverCalendar days, Cases cases, Teams teams, Attempts attempts) {
        this.handovers = handovers;
        this.days = days;
        this.cases = cases;
        this.teams = teams;
        this.attempts = attempts;
    }

    Map<String, Object> ofChoosing(CaseReference reference) {
        Map<String, Object> shown = release(reference);
        shown.put("communityTeams", nearest(area(reference)));
        handovers.current(reference).ifPresent(handover -> shown.put("communityTeam", handover.communityTeam()));
        return shown;
    }

    Map<String, Object> ofPreparing(CaseReference reference) {
        Map<String, Object> shown = release(reference);
        shown.put(
                "communityTeamName",
                name(handovers.current(reference).orElseThrow().communityTeam()));
        return shown;
    }

    Map<String, Object> ofHandover(CaseReference reference) {
        Handover handover = handovers.current(reference).orElseThrow();
        Map<String, Object> shown = release(reference);
        shown.put("prisonTeamName", name(handover.prisonTeam()));
        shown.put("communityTeamName", name(handover.communityTeam()));
        shown.put("areaShown", handover.areaOfRelease());
        shown.put("planShown", said(handover.planSoFar()));
        shown.put("activitiesShown", said(handover.continuingActivities()));
        shown.put("matchesShown", said(handover.newMatchesNeeded()));
        shown.put("risksShown", said(handover.risksToStaff()));
        shown.put("appointmentsShown", said(handover.appointments()));
        shown.put("contactShown", said(handover.contactAfterRelease()));
        return shown;
    }

    Map<String, Object> ofOffer(CaseReference reference) {
        Handover handover = handovers.current(reference).orElseThrow();
        Map<String, Object> shown = ofHandover(reference);
        shown.put("agreementShown", agreement(handover));
        shown.put(
                "acceptByShown",
                day(handovers.lastOffer(reference).map(Offer::acceptBy).orElse(null)));
        shown.put("earlierRounds", rounds(reference));
        return shown;
    }

    Map<String, Object> ofReplying(CaseReference reference) {
        Map<String, Object> shown = ofOffer(reference);
        Offer last = handovers.lastOffer(reference).orElseThrow();
        shown.put(
                "whatCameBack",
                last.answer() == Offer.Answer.REFUSED ? Words.say("refused") : Words.say("asked a question"));
        shown.put("theirWords", said(last.answerWords()));
        Handover handover = handovers.current(reference).orElseThrow();
        shown.put("communityTeams", nearest(handover.areaOfRelease()));
        shown.put("communityTeam", handover.communityTeam());
        return shown;
    }

    Map<String, Object> ofArranging(CaseReference reference) {
        Map<String, Object> shown = release(reference);
        Handover handover = handovers.current(reference).orElseThrow();
        shown.put("contactShown", said(handover.contactAfterRelease()));
        shown.put("appointmentsShown", said(handover.appointments()));
        shown.put("appointmentByShown", appointmentBy(cases.get(reference).releaseDate()));
        shown.put(
                "latestWithoutReason", latestWithoutReason(cases.get(reference).releaseDate()));
        return shown;
    }

    Map<String, Object> ofFirstContact(CaseReference reference) {
        Map<String, Object> shown = ofArranging(reference);
        shown.put("appointmentShown", handovers.appointment(reference).orElseGet(() -> Words.say("None arranged")));
        shown.put("attemptsSoFar", attempts.counted(reference, Attempt.Purpose.AFTER_RELEASE));
        shown.put("attemptsInAll", attempts.most());
        return shown;
    }

    private Map<String, Object> release(CaseReference reference) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("releaseShown", day(cases.get(reference).releaseDate()));
        return shown;
    }

    private List<Map<String, Object>> rounds(CaseReference reference) {
        return handovers.offers(reference).stream()
                .filter(offer -> offer.answerWords() != null)
                .map(offer -> Map.<String, Object>of(
                        "team", name(offer.communityTeam()),
                        "said", said(offer.answerWords()),
                        "reply", said(offer.reply())))
                .toList();
    }

    /** Until somebody names the area of release, the area of the prison is the best guess. */
    private String area(CaseReference reference) {
        Case held = cases.get(reference);
        return handovers
                .current(reference)
                .map(Handover::areaOfRelease)
                .or(() -> teams.find(held.team())
                        .flatMap(team -> team.postcodeAreas().stream().findFirst()))
                .orElse("");
    }

    private List<Choice> nearest(String area) {
        return teams.communityTeamsNearest(area).stream()
                .map(team -> new Choice(team.id(), team.name()))
                .toList();
    }

    private String name(String team) {
        return teams.find(team).map(Team::name).orElse(team);
    }

    private String appointmentBy(@Nullable LocalDate releaseDate) {
        return releaseDate == null
                ? Words.say("five working days after release")
                : day(days.appointmentBy(releaseDate));
    }

    /** For the form to compare with; blank while no day is late. */
    private String latestWithoutReason(@Nullable LocalDate releaseDate) {
        return releaseDate == null ? "" : days.appointmentBy(releaseDate).toString();
    }

    private static String agreement(Handover handover) {
        String agrees = Objects.requireNonNullElse(handover.personAgrees(), "NO");
        String words = agrees.equals("YES") ? "Yes" : agrees.equals("PARTLY") ? "In part" : "No";
        String agreed = Words.say(words) + ", " + day(handover.agreedOn());
        return handover.whatThePersonSaid() == null ? agreed : agreed + ". " + handover.whatThePersonSaid();
    }

    private static String said(@Nullable String words) {
        return words == null ? Words.say(NOTHING) : words;
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? Words.say("not known") : DatesInWords.day(day);
    }
}
