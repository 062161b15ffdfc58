package uk.throughcare.handover;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uk.throughcare.cases.Goals;
import uk.throughcare.cases.People;
import uk.throughcare.cases.Person;
import uk.throughcare.cases.Plans;
import uk.throughcare.documents.Letter;
import uk.throughcare.documents.Letters;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.teams.Team;
import uk.throughcare.teams.Teams;

/** What the person takes away from agreeing the handover: theirs to read, so without what is said to colleagues only. */
@Service
class SummaryLetters {

    private final Handovers handovers;
    private final People people;
    private final Goals goals;
    private final Plans plans;
    private final Teams teams;
    private final Letters letters;

    SummaryLetters(Handovers handovers, People people, Goals goals, Plans plans, Teams teams, Letters letters) {
        this.handovers = handovers;
        this.people = people;
        this.goals = goals;
        this.plans = plans;
        this.teams = teams;
        this.letters = letters;
    }

    /** One for each community team that is asked: no letter may name a team that has refused. */
    void make(CaseReference reference, String communityTeam) {
        Handover handover = handovers.current(reference).orElseThrow();
        letters.make(
                reference,
                new Letter(
                        Letter.Kind.SUMMARY_LETTER,
                        "handover " + handover.id() + " to " + communityTeam,
                        facts(reference, handover, communityTeam)));
    }

    private Map<String, @Nullable Object> facts(CaseReference reference, Handover handover, String communityTeam) {
        Person person = people.of(reference);
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put("team", team(handover.prisonTeam()));
        facts.put("reference", reference.value());
        facts.put("firstName", person.firstName());
        facts.put("large", person.communicationNeeds().contains("SIGHT"));
        facts.put("agreedOn", handover.agreedOn());
        facts.put("agrees", handover.personAgrees());
        facts.put("communityTeam", team(communityTeam));
        facts.put("appointments", handover.appointments());
        facts.put("goals", goals.of(reference).stream().map(Goals.Goal::words).toList());
        facts.put("plan", plans.newest(reference).map(Plans.Plan::content).orElse(null));
        facts.put("activities", handover.continuingActivities());
        return facts;
    }

    private Team team(String id) {
        return teams.find(id).orElseThrow();
    }
}
