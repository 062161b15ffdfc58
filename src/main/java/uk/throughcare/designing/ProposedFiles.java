package uk.throughcare.designing;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Files that lie in the engine and are not in force: it deploys nothing of a name with this ending. */
@Component
class ProposedFiles {

    private static final String ENDING = ".proposed";

    private final DeployedFiles deployed;

    ProposedFiles(DeployedFiles deployed) {
        this.deployed = deployed;
    }

    static String put(String name) {
        return name + ENDING;
    }

    /** Their texts by the names under which they were sent, without folders. */
    Map<String, String> of(Proposal proposal) {
        Map<String, String> files = new TreeMap<>();
        deployed.texts(proposal.deployment())
                .forEach((name, text) -> files.put(name.substring(0, name.length() - ENDING.length()), text));
        return files;
    }
}
