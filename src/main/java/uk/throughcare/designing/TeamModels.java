package uk.throughcare.designing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * All files as a team has them, or would.
 *
 * @param own names of those that are the team's own
 * @param whole with all that is common beside
 * @param findings what is wrong with its own files, and with others because of them
 */
record TeamModels(String team, Set<String> own, Models whole, List<Finding> findings) {

    /** What is deployed for the team: texts by name. */
    Map<String, String> files() {
        Map<String, String> files = new TreeMap<>(whole.sources());
        files.keySet().retainAll(TeamFiles.of(whole, own));
        return files;
    }

    /** What is wrong with each, for whoever changed something for all teams. */
    static List<Finding> findings(List<TeamModels> teams) {
        return teams.stream()
                .flatMap(models -> models.findings().stream()
                        .map(finding -> new Finding(
                                finding.file(),
                                finding.element(),
                                "as team " + models.team() + " has it: " + finding.problem())))
                .toList();
    }
}
