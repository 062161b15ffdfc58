package uk.throughcare.teams;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().commentStrategy(CommentStrategy.SKIP).ofNamedCsvRecord(text(file))) {
            rows.forEach(row -> add(team(row, kind)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + file, unreadable);
        }
    }

    private static String text(String file) throws IOException {
        return new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
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

    private static Team team(NamedCsvRecord row, Kind kind) {
        String areas = row.getField("postcode_areas");
        return new Team(
                row.getField("id"),
                kind,
                row.getField("name"),
                orNone(row.getField("name_welsh")),
                areas.isEmpty() ? List.of() : List.of(areas.split(" ", -1)),
                orNone(row.getField("region")),
                false);
    }

    private static @Nullable String orNone(String field) {
        return field.isEmpty() ? null : field;
    }
}
