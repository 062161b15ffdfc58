package uk.throughcare.allocation;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.throughcare.forms.Choice;
import uk.throughcare.teams.Staff;
import uk.throughcare.teams.StaffMember;

/** What the forms reassign-cases and look-at-cases-not-moved show and offer. */
@Component
class ReassigningFormFacts {

    private static final Choice MOST_ROOM = new Choice(ReassignmentRequest.MOST_ROOM, "Whoever has the most room");

    private final JdbcClient jdbc;
    private final Staff staff;
    private final LinkWorkerFormFacts choices;
    private final Reassignments reassignments;

    ReassigningFormFacts(JdbcClient jdbc, Staff staff, LinkWorkerFormFacts choices, Reassignments reassignments) {
        this.jdbc = jdbc;
        this.staff = staff;
        this.choices = choices;
        this.reassignments = reassignments;
    }

    /** Who has cases in the teams of whoever is signed in, and who works there. */
    Map<String, ?> toChooseFrom() {
        List<Choice> from =
                choices.myTeams().stream().flatMap(this::whoHasCases).toList();
        return Map.of(
                "fromLinkWorkers",
                from,
                "toLinkWorkers",
                Stream.concat(Stream.of(MOST_ROOM), choices.inMyTeams().stream())
                        .toList());
    }

    Map<String, ?> notMoved(int id) {
        return Map.of(
                "notMoved",
                        reassignments.notMoved(id).stream()
                                .map(Reassignments.NotMoved::inWords)
                                .toList(),
                "stayedWith", name(reassignments.get(id).fromLinkWorker()));
    }

    /** Also those who do not work there any longer. */
    private Stream<Choice> whoHasCases(String team) {
        return jdbc.sql("""
                        select distinct link_worker from care.cases
                        where status = 'OPEN' and team = :team and link_worker is not null order by link_worker
                        """).param("team", team).query(String.class).list().stream()
                .map(worker ->
                        new Choice(new TeamMember(team, worker).code(), name(worker) + ", " + choices.teamName(team)));
    }

    private String name(String worker) {
        return staff.find(worker).map(StaffMember::name).orElse(worker);
    }
}
