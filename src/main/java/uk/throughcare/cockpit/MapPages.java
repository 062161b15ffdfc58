package uk.throughcare.cockpit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.throughcare.cases.OwnTeamsOnly;
import uk.throughcare.cockpit.JourneyDiagrams.Diagram;
import uk.throughcare.journey.Journey;
import uk.throughcare.journey.Refused;
import uk.throughcare.reporting.JourneyMap;
import uk.throughcare.reporting.MapQuestion;
import uk.throughcare.reporting.MapSlices;
import uk.throughcare.reporting.Slice;
import uk.throughcare.reporting.TeamNames;
import uk.throughcare.teams.Oversight;

/** The journey map: a diagram with, at each of its steps, how many wait and how long it takes in the teams overseen. */
@RestController
@OwnTeamsOnly(OwnTeamsOnly.Reach.OVERSIGHT)
class MapPages {

    private final Oversight oversight;
    private final JourneyDiagrams diagrams;
    private final MapSlices slices;
    private final JourneyMap map;
    private final TeamNames names;

    MapPages(Oversight oversight, JourneyDiagrams diagrams, MapSlices slices, JourneyMap map, TeamNames names) {
        this.oversight = oversight;
        this.diagrams = diagrams;
        this.slices = slices;
        this.map = map;
        this.names = names;
    }

    /** Something that can be chosen. */
    record Choice(String value, String words) {}

    /**
     * @param versions to choose from; none where the diagram has no tasks of its own
     * @param diagram the one that is drawn
     * @param shown what is shown of it
     */
    record MapPage(
            List<Choice> processes,
            List<Choice> teams,
            List<Choice> versions,
            Diagram diagram,
            List<Slice> shown,
            JourneyMap.Told told) {

        MapPage {
            processes = List.copyOf(processes);
            teams = List.copyOf(teams);
            versions = List.copyOf(versions);
            shown = List.copyOf(shown);
        }
    }

    @GetMapping("/figures/map")
    MapPage map(MapQuestion asked) {
        List<String> own = oversight.cases();
        List<Diagram> all = diagrams.all();
        Diagram latest = chosen(asked.process(), all);
        List<Integer> versions = versions(latest);
        List<Slice> shown = slices.of(asked, own, versions);
        Diagram diagram = drawn(latest, shown.get(0).version());
        return new MapPage(
                all.stream().map(one -> new Choice(one.key(), one.name())).toList(),
                names.whole(own).stream()
                        .map(team -> new Choice(team.id(), team.name()))
                        .toList(),
                versions.stream()
                        .map(version -> new Choice(version.toString(), "Version " + version))
                        .toList(),
                diagram,
                shown,
                map.of(
                        diagram.key(),
                        diagram.name(),
                        diagrams.steps(diagram),
                        shown.get(0),
                        shown.size() > 1 ? shown.get(1) : null));
    }

    /** A diagram of any process that the reader may see. */
    @GetMapping(path = "/figures/diagrams/{process}/{version}", produces = MediaType.APPLICATION_XML_VALUE)
    ResponseEntity<String> diagram(
            @PathVariable String process,
            @PathVariable int version,
            @RequestParam(required = false) @Nullable String team) {
        return ResponseEntity.of(diagrams.drawn(process, version, team));
    }

    private static Diagram chosen(@Nullable String process, List<Diagram> all) {
        String key = StringUtils.hasText(process) ? process : Journey.PROCESS;
        return all.stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Refused.because("process", "there is no such diagram"));
    }

    private List<Integer> versions(Diagram diagram) {
        return diagrams.steps(diagram).stream().allMatch(step -> step.task().isEmpty())
                ? List.of()
                : diagrams.versions(diagram.key());
    }

    private Diagram drawn(Diagram latest, @Nullable Integer version) {
        return version == null ? latest : diagrams.find(latest.key(), version).orElseThrow();
    }
}
