package uk.throughcare.designing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import uk.throughcare.designing.ModelCheck.Known;
import uk.throughcare.teams.Team;
import uk.throughcare.teams.Teams;

/** Puts a team's own files and all that is common beside each other, asks the rules about them, and deploys them for the team. */
@Service
class Variants {

    private static final Logger log = LoggerFactory.getLogger(Variants.class);

    private final VariantRecord record;
    private final Teams teams;
    private final DeployedFiles deployed;
    private final ModelCheck check;
    private final RepositoryService repository;

    Variants(
            VariantRecord record, Teams teams, DeployedFiles deployed, ModelCheck check, RepositoryService repository) {
        this.record = record;
        this.teams = teams;
        this.deployed = deployed;
        this.check = check;
        this.repository = repository;
    }

    boolean isTeam(String tenant) {
        return teams.find(tenant).filter(Team::inService).isPresent();
    }

    /** All files as the team has them now. */
    Models of(String team) {
        return check.whole(
                check.deployed(),
                check.read(record.inForce(team).map(this::ownFiles).orElse(Map.of())));
    }

    /** The files that are the team's own. */
    Models own(Variant variant) {
        return check.read(ownFiles(variant));
    }

    /** Whether what is common has changed since, and the team kept what was deployed beside its own files. */
    boolean isOlder(Variant variant) {
        Map<String, String> common = check.deployed().sources();
        return deployed.of(String.valueOf(variant.deployment())).entrySet().stream()
                .filter(file -> !variant.own().contains(file.getKey()))
                .anyMatch(file -> !file.getValue().equals(common.get(file.getKey())));
    }

    /** What the team would have if these files were its own too; what is sent as all teams have it is its own no longer. */
    TeamModels with(String team, Models sent) {
        Known common = check.inForce();
        Map<String, String> own =
                new TreeMap<>(record.inForce(team).map(this::ownFiles).orElse(Map.of()));
        own.putAll(sent.sources());
        own.entrySet()
                .removeIf(
                        file -> file.getValue().equals(common.models().sources().get(file.getKey())));
        own.keySet().removeAll(leftOver(common.models(), own, sent));
        return beside(common, team, own, sent.sources().keySet());
    }

    /** What the team had of its own and no case comes to any longer. */
    private Set<String> leftOver(Models common, Map<String, String> own, Models sent) {
        Models ownModels = check.read(own);
        Set<String> left = new TreeSet<>(own.keySet());
        left.removeAll(sent.sources().keySet());
        left.removeAll(
                TeamFiles.reached(common.with(ownModels), common.sources().keySet()));
        ownModels.tables().forEach(table -> left.remove(table.file()));
        return left;
    }

    /** What the team would have if it had of its own again what it had once. */
    TeamModels again(Variant earlier) {
        return beside(check.inForce(), earlier.team(), ownFiles(earlier), Set.of());
    }

    /** What each team that has something of its own would have beside other common files. */
    List<TeamModels> beside(Models common) {
        List<Variant> inForce = record.inForce();
        if (inForce.isEmpty()) {
            return List.of();
        }
        Known known = check.known(common);
        return inForce.stream()
                .map(variant -> beside(known, variant.team(), ownFiles(variant), Set.of()))
                .toList();
    }

    /** What came with the application is in force whether it goes with what teams have or not: a team keeps what does not. */
    void besideShipped(Map<String, String> files) {
        for (TeamModels models : beside(check.readable(files))) {
            if (models.findings().isEmpty()) {
                release(models, "Came with the application", null, null, null);
            } else {
                log.warn(
                        "Team {} keeps {} and what is deployed beside as before, since it does not go with what came with"
                                + " the application: {}",
                        models.team(),
                        models.own(),
                        models.findings());
            }
        }
    }

    private TeamModels beside(Known common, String team, Map<String, String> files, Set<String> sent) {
        Models own = check.read(files);
        Models whole = check.whole(common.models(), own);
        Stream<Finding> findings = check.findings(common, own).stream()
                // that a team leaves a task out makes no row wrong that others need
                .filter(finding -> files.containsKey(finding.file())
                        || !isOf(VariantRules.DEADLINES, finding.file(), common.models()));
        return new TeamModels(
                team,
                files.keySet(),
                whole,
                Stream.concat(findings, VariantRules.findings(whole, files.keySet(), sent).stream())
                        .toList());
    }

    private static boolean isOf(String table, String file, Models models) {
        return models.table(table).filter(found -> found.file().equals(file)).isPresent();
    }

    private Map<String, String> ownFiles(Variant variant) {
        Map<String, String> files = deployed.of(String.valueOf(variant.deployment()));
        files.keySet().retainAll(variant.own());
        return files;
    }

    /** In force for the team from now on. */
    void release(
            TeamModels models,
            String why,
            @Nullable String by,
            @Nullable Proposal proposal,
            @Nullable Variant broughtBack) {
        DeploymentBuilder deployment =
                repository.createDeployment().tenantId(models.team()).name(why).source(Releasing.SOURCE);
        models.files().forEach(deployment::addString);
        record.released(
                models.team(), deployment.deploy().getId(), List.copyOf(models.own()), why, by, proposal, broughtBack);
    }
}
