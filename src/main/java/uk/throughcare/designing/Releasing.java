package uk.throughcare.designing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.throughcare.journey.Refused;

/** Decides about proposals, and brings earlier releases back. */
@Service
class Releasing {

    /** Of deployments that are made here. */
    static final String SOURCE = "release";

    private final ReleaseRecord record;
    private final ProposedFiles proposed;
    private final DeployedFiles deployed;
    private final ModelCheck check;
    private final Variants variants;
    private final VariantRecord variantRecord;
    private final RepositoryService repository;

    Releasing(
            ReleaseRecord record,
            ProposedFiles proposed,
            DeployedFiles deployed,
            ModelCheck check,
            Variants variants,
            VariantRecord variantRecord,
            RepositoryService repository) {
        this.record = record;
        this.proposed = proposed;
        this.deployed = deployed;
        this.check = check;
        this.variants = variants;
        this.variantRecord = variantRecord;
        this.repository = repository;
    }

    /**
     * Puts what somebody else proposed in force, beside everything that is in force by now.
     *
     * @throws Refused if there is no such open proposal, it is the user's own, or what is in force has changed so that it
     *     breaks a rule now
     */
    @Transactional
    void release(String deployment, String user) {
        Proposal proposal = record.proposal(deployment);
        if (proposal.by().equals(user)) {
            throw Refused.because("proposal", "who proposed a change cannot release it; somebody else has to");
        }
        Models sent = check.read(proposed.of(proposal));
        record.decided(proposal, true, user);
        if (proposal.team() == null) {
            refuse(check.findings(sent));
            releaseForAll(check.whole(sent), proposal.why(), user, proposal, null);
        } else {
            TeamModels models = variants.with(proposal.team(), sent);
            refuse(models.findings());
            variants.release(models, proposal.why(), user, proposal, null);
        }
    }

    /**
     * Puts a proposal away, whoever's it is.
     *
     * @throws Refused if there is no such open proposal
     */
    @Transactional
    void decline(String deployment, String user) {
        record.decided(record.proposal(deployment), false, user);
    }

    /**
     * Puts an earlier release in force again, as it was. It has been agreed to once, so one person does.
     *
     * @throws Refused if there is no such release, it is in force, there is no reason, or it breaks a rule that was made since
     *     then
     */
    @Transactional
    void bringBack(String deployment, String why, String user) {
        Release release = record.release(deployment);
        if (release.equals(record.releases().get(0))) {
            throw Refused.because("release", "this release is in force");
        }
        mustSayWhy(why);
        Map<String, String> files = deployed.of(deployment);
        refuse(check.alone(files));
        releaseForAll(check.read(files), why, user, null, release);
    }

    /** What teams have of their own is made again beside it. */
    private void releaseForAll(
            Models models, String why, String user, @Nullable Proposal proposal, @Nullable Release broughtBack) {
        List<TeamModels> ofTeams = variants.beside(models);
        refuse(TeamModels.findings(ofTeams));
        record.released(deploy(why, models.sources()), why, user, proposal, broughtBack);
        ofTeams.forEach(team -> variants.release(team, why, user, null, null));
    }

    /**
     * Gives a team again of its own what it had once, beside what is common now.
     *
     * @throws Refused if there is no such variant, it is in force, there is no reason, or it breaks a rule beside what is common
     */
    @Transactional
    void bringVariantBack(String deployment, String why, String user) {
        Variant earlier = variantRecord.variant(deployment);
        if (earlier.inForce()) {
            throw Refused.because("variant", "this variant is in force");
        }
        mustSayWhy(why);
        TeamModels models = variants.again(earlier);
        refuse(models.findings());
        variants.release(models, why, user, null, earlier);
    }

    /**
     * Has the team go the common way: from its next stage on.
     *
     * @throws Refused if it does so already, or there is no reason
     */
    @Transactional
    void withdrawVariant(String team, String why, String user) {
        if (variantRecord.inForce(team).isEmpty()) {
            throw Refused.because("team", "this team has nothing of its own");
        }
        mustSayWhy(why);
        variantRecord.withdrawn(team, why, user);
    }

    private static void mustSayWhy(String why) {
        if (why.isBlank()) {
            throw Refused.because("why", "say why it is brought back");
        }
    }

    /** Puts files in force that no designer sent. */
    void release(Map<String, String> files, String why, String by) {
        record.released(deploy(why, files), why, by, null, null);
    }

    /** Has files wait, whoever may release them. */
    void propose(Map<String, String> files, String why, String by) {
        Map<String, String> waiting = new TreeMap<>();
        files.forEach((name, text) -> waiting.put(ProposedFiles.put(name), text));
        record.proposed(deploy(why, waiting), why, by, null);
    }

    private static void refuse(List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw new Refused(findings.stream()
                    .map(finding -> new Refused.Problem(finding.file(), finding.element() + ": " + finding.problem()))
                    .toList());
        }
    }

    private String deploy(String why, Map<String, String> files) {
        DeploymentBuilder deployment = repository.createDeployment().name(why).source(SOURCE);
        files.forEach(deployment::addString);
        return deployment.deploy().getId();
    }
}
