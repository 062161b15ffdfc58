package uk.throughcare.allocation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.throughcare.forms.Choice;
import uk.throughcare.journey.CurrentActor;
import uk.throughcare.teams.Role;
import uk.throughcare.teams.Staff;
import uk.throughcare.teams.StaffMember;
import uk.throughcare.teams.Team;
import uk.throughcare.teams.Teams;

/** What the forms reassign-cases and look-at-cases-not-moved show and offer. */
@Component
class ReassigningFormFacts {

    private final JdbcClient jdbc;
    private final CurrentActor actor;
    private final Staff staff;
    private final Teams teams;
    private final Reassignments reassignments;

    ReassigningFormFacts(JdbcClient jdbc, CurrentActor actor, Staff staff, Teams teams, Reassignments reassignments) {
        this.jdbc = jdbc;
        this.actor = actor;
        this.staff = staff;
        this.teams = teams;
        this.reassignments = reassignments;
    }

    /** Who has cases in the teams of whoever is signed in, and who works there. */
    Map<String, ?> toChooseFrom() {
        List<String> mine = actor.signedIn().map(CurrentActor.SignedIn::teams).orElse(List.of());
        return Map.of(
                "fromLinkWorkers", mine.stream().flatMap(this::whoHasCases).toList(),
                "toLinkWorkers",
                        Stream.concat(Stream.of(mostRoom()), linkWorkers(mine)).toList());
    }

    Map<String, ?> notMoved(int id) {
        return Map.of(
                "notMoved", reassignments.notMoved(id),
                "stayedWith", name(reassignments.get(id).fromLinkWorker()));
    }

    /** Also those who do not work there any longer. */
    private Stream<Choice> whoHasCases(String team) {
        String teamName = teams.find(team).map(Team::name).orElse(team);
        return jdbc.sql("""
                        select distinct link_worker from care.cases
                        where status = 'OPEN' and team = :team and link_worker is not null order by link_worker
                        """).param("team", team).query(String.class).list().stream()
                .map(worker -> new Choice(new TeamMember(team, worker).code(), name(worker) + ", " + teamName));
    }

    private static Choice mostRoom() {
        return new Choice(ReassignmentRequest.MOST_ROOM, "Whoever has the most room");
    }

    private Stream<Choice> linkWorkers(List<String> mine) {
        return mine.stream()
                .flatMap(team -> staff.withRole(Role.LINK_WORKER.group(), team).stream())
                .distinct()
                .sorted(Comparator.comparing(StaffMember::name))
                .map(worker -> new Choice(worker.id(), worker.name()));
    }

    private String name(String worker) {
        return staff.find(worker).map(StaffMember::name).orElse(worker);
    }
}
