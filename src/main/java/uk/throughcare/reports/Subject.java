package uk.throughcare.reports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.throughcare.teams.Team;

/**
 * Whom a report is about.
 *
 * @param team the team's id; none if it is about a region
 * @param region its name; none if it is about a team
 * @param name of the team or region
 * @param teams those whose cases are counted
 */
record Subject(@Nullable String team, @Nullable String region, String name, List<Team> teams) {

    Subject {
        teams = List.copyOf(teams);
    }

    static Subject of(Team team) {
        return new Subject(team.id(), null, team.name(), List.of(team));
    }

    static Subject of(String region, List<Team> teams) {
        return new Subject(null, region, region, teams);
    }

    boolean isRegion() {
        return region != null;
    }

    List<String> ids() {
        return teams.stream().map(Team::id).toList();
    }
}
