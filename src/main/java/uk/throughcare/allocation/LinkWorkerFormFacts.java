package uk.throughcare.allocation;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.throughcare.forms.Choice;
import uk.throughcare.journey.CurrentActor;
import uk.throughcare.teams.Circles;
import uk.throughcare.teams.Role;
import uk.throughcare.teams.Staff;
import uk.throughcare.teams.StaffMember;
import uk.throughcare.teams.Team;
import uk.throughcare.teams.Teams;

/** The link workers about whom whoever is signed in may say something. */
@Component
class LinkWorkerFormFacts {

    private final CurrentActor actor;
    private final Staff staff;
    private final Teams teams;
    private final Circles circles;

    LinkWorkerFormFacts(CurrentActor actor, Staff staff, Teams teams, Circles circles) {
        this.actor = actor;
        this.staff = staff;
        this.teams = teams;
        this.circles = circles;
    }

    /** Whole ones. */
    List<String> myTeams() {
        return actor.signedIn().map(CurrentActor.SignedIn::teams).orElse(List.of()).stream()
                .filter(team -> !circles.isCircle(team))
                .toList();
    }

    /** Those of the teams of whoever is signed in, each once. */
    List<Choice> inMyTeams() {
        return choices(myTeams().stream().flatMap(team -> in(team).stream())).toList();
    }

    /** For a senior link worker those of the team, for a link worker nobody else. */
    List<Choice> whomIMayReport() {
        return choices(actor.signedIn().stream()
                        .flatMap(me -> myTeams().stream()
                                .flatMap(team -> in(team).stream())
                                .filter(worker -> leads(me) || worker.id().equals(me.id()))))
                .toList();
    }

    /** Each once for each team in which they work with whoever is signed in. */
    List<Choice> teamByTeam() {
        return myTeams().stream()
                .flatMap(team -> in(team).stream()
                        .map(worker -> new Choice(
                                new TeamMember(team, worker.id()).code(), worker.name() + ", " + teamName(team))))
                .toList();
    }

    String teamName(String team) {
        return teams.find(team).map(Team::name).orElse(team);
    }

    private static boolean leads(CurrentActor.SignedIn me) {
        return me.roles().contains(Role.SENIOR_LINK_WORKER.group());
    }

    private List<StaffMember> in(String team) {
        return staff.withRole(Role.LINK_WORKER.group(), team);
    }

    private static Stream<Choice> choices(Stream<StaffMember> workers) {
        return workers.distinct()
                .sorted(Comparator.comparing(StaffMember::name).thenComparing(StaffMember::id))
                .map(worker -> new Choice(worker.id(), worker.name()));
    }
}
