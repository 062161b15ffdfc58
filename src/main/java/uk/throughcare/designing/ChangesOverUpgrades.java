package uk.throughcare.designing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import uk.throughcare.engine.ModelDeployment;
import uk.throughcare.engine.ShippedFilesChanged;

/**
 * Keeps what designers have changed when a new version of the application brings files of its own: theirs stay in force, and
 * where it changed the same file, what it brought waits as a proposal. If theirs do not go with the new version, they wait. What
 * teams have of their own is made again beside what is in force then.
 */
@Component
class ChangesOverUpgrades implements ShippedFilesChanged {

    private static final Logger log = LoggerFactory.getLogger(ChangesOverUpgrades.class);

    private final DeployedFiles deployed;
    private final ModelCheck check;
    private final Releasing releasing;
    private final Variants variants;

    ChangesOverUpgrades(DeployedFiles deployed, ModelCheck check, Releasing releasing, Variants variants) {
        this.deployed = deployed;
        this.check = check;
        this.releasing = releasing;
        this.variants = variants;
    }

    @Override
    public void deployed(String deployment) {
        Map<String, String> now = deployed.of(deployment);
        Map<String, String> earlier = deployed.shippedBefore(deployment);
        Map<String, String> designers = earlier.isEmpty()
                ? Map.of()
                : those(
                        deployed.before(deployment),
                        (file, text) -> !text.equals(earlier.get(file)) && !text.equals(now.get(file)));
        Models merged = check.merged(now, designers);
        List<Finding> findings = designers.isEmpty() ? List.of() : ModelRules.findings(merged);
        if (!findings.isEmpty()) {
            propose("Changed by designers, and does not go with this version of the application: ", designers);
            log.warn(
                    "What designers changed in {} does not go with this version of the application and waits at /designer/releases: {}",
                    names(designers.keySet()),
                    findings);
        } else if (!designers.isEmpty()) {
            keep(merged, designers.keySet());
            propose(
                    "Came with the application, where designers had changed the same: ",
                    those(now, (file, text) -> designers.containsKey(file) && !text.equals(earlier.get(file))));
        }
        variants.besideShipped(findings.isEmpty() ? merged.sources() : now);
    }

    private void keep(Models merged, Set<String> kept) {
        log.info("Kept as designers changed them: {}", names(kept));
        releasing.release(merged.sources(), "Kept as designers changed it: " + names(kept), ModelDeployment.NAME);
    }

    private void propose(String why, Map<String, String> files) {
        if (!files.isEmpty()) {
            releasing.propose(files, why + names(files.keySet()), ModelDeployment.NAME);
        }
    }

    private static Map<String, String> those(Map<String, String> files, BiPredicate<String, String> wanted) {
        Map<String, String> some = new TreeMap<>();
        files.forEach((file, text) -> {
            if (wanted.test(file, text)) {
                some.put(file, text);
            }
        });
        return some;
    }

    private static String names(Set<String> files) {
        return String.join(", ", new TreeSet<>(files));
    }
}
