package uk.throughcare.restriction;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.throughcare.forms.Choice;
import uk.throughcare.journey.CurrentActor;
import uk.throughcare.teams.Circles;
import uk.throughcare.teams.Role;
import uk.throughcare.teams.Staff;
import uk.throughcare.teams.Team;
import uk.throughcare.teams.Teams;

/** Whom the form restrict-case offers: who works with cases in the teams of whoever is signed in. */
@Component
class RestrictionFormFacts {

    private static final List<Role> WORKING_WITH_CASES =
            List.of(Role.LINK_WORKER, Role.SENIOR_LINK_WORKER, Role.SAFEGUARDING_DUTY, Role.MANAGER);

    private final CurrentActor actor;
    private final Circles circles;
    private final Staff staff;
    private final Teams teams;

    RestrictionFormFacts(CurrentActor actor, Circles circles, Staff staff, Teams teams) {
        this.actor = actor;
        this.circles = circles;
        this.staff = staff;
        this.teams = teams;
    }

    Map<String, ?> people() {
        return Map.of("colleagues", colleagues());
    }

    /** Each once, with the team where they were found first. */
    private List<Choice> colleagues() {
        return actor.signedIn().map(CurrentActor.SignedIn::teams).orElse(List.of()).stream()
                .map(circles::wholeTeam)
                .distinct()
                .flatMap(this::workingIn)
                .collect(Collectors.toMap(Choice::value, one -> one, (one, same) -> one, LinkedHashMap::new))
                .values()
                .stream()
                .sorted(Comparator.comparing(Choice::label))
                .toList();
    }

    private Stream<Choice> workingIn(String team) {
        String where = teams.find(team).map(Team::name).orElse(team);
        return WORKING_WITH_CASES.stream()
                .flatMap(role -> staff.withRole(role.group(), team).stream())
                .distinct()
                .map(one -> new Choice(one.id(), one.name() + ", " + where));
    }
}
