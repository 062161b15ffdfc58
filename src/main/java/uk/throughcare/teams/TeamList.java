package uk.throughcare.teams;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import uk.throughcare.teams.Team.Kind;

/** The teams as our lists and the settings name them. */
final class TeamList {

    private final Map<String, Team> teams = new LinkedHashMap<>();

    private TeamList() {}

    static Collection<Team> of(TeamsProperties properties) {
        var list = new TeamList();
        list.read("teams/prisons.csv", Kind.PRISON);
        list.read("teams/community.csv", Kind.COMMUNITY);
        properties.additional().forEach(added -> list.add(added.team()));
        properties.inService().forEach(list::putIntoService);
        return list.teams.values();
    }

    private void read(String file, Kind kind) {
        rows(file).forEach(row -> add(team(row.split(",", -1), kind)));
    }

    private void add(Team team) {
        if (teams.putIfAbsent(team.id(), team) != null) {
            throw new CannotPrepareTeams(
                    "The team " + team.id() + " is named twice.",
                    "Take it out of throughcare.teams.additional, or give it another id there.");
        }
    }

    private void putIntoService(String id) {
        if (teams.computeIfPresent(id, (same, team) -> team.inService(true)) == null) {
            throw new CannotPrepareTeams(
                    "throughcare.teams.in-service names " + id + ", which is no team.",
                    "Correct the id, or describe the team under throughcare.teams.additional.");
        }
    }

    private static Team team(String[] columns, Kind kind) {
        String areas = columns[3];
        return new Team(
                columns[0],
                kind,
                columns[1],
                columns[2].isEmpty() ? null : columns[2],
                areas.isEmpty() ? List.of() : List.of(areas.split(" ", -1)),
                false);
    }

    /** The lines of a list without comments and the line that names the columns. */
    private static List<String> rows(String file) {
        try {
            String text = new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
            var lines = new ArrayList<>(text.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList());
            lines.remove(0);
            return lines;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + file, unreadable);
        }
    }
}
