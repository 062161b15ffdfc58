package uk.throughcare.designing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.ResourceTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import uk.throughcare.engine.ModelDeployment;

/**
 * What becomes of files that a designer deploys: a release, to which all other files are added as they are now, since a diagram
 * takes forms, tables and stages from its own deployment; or, where a second person has to agree, a proposal, whose files lie in
 * the engine under names that it does not read.
 */
@Component
@EnableConfigurationProperties(DesigningProperties.class)
class DesignersDeployment {

    private static final String ALL = "all files";

    private final ModelCheck check;
    private final ReleaseRecord record;
    private final VariantRecord variantRecord;
    private final Variants variants;
    private final DesigningProperties properties;

    DesignersDeployment(
            ModelCheck check,
            ReleaseRecord record,
            VariantRecord variantRecord,
            Variants variants,
            DesigningProperties properties) {
        this.check = check;
        this.record = record;
        this.variantRecord = variantRecord;
        this.variants = variants;
        this.properties = properties;
    }

    /** What is wrong with what the designer says besides the files. */
    List<Finding> findings(DeploymentEntity deployment, Collection<String> files) {
        List<Finding> findings = new ArrayList<>();
        String team = deployment.getTenantId();
        if (team != null && !variants.isTeam(team)) {
            findings.add(new Finding(
                    ALL,
                    "tenant",
                    "'" + team + "' is no team in service; name one by its id, or leave the tenant id empty"));
        }
        if (ModelDeployment.NAME.equals(deployment.getSource())) {
            findings.add(new Finding(
                    ALL,
                    "deployment source",
                    "is that of what comes with the application; name the Modeler or another"));
        }
        String why = deployment.getName();
        if (why == null
                || why.isBlank()
                || why.equals(ModelDeployment.NAME)
                || files.stream()
                        .anyMatch(file ->
                                file.equals(why) || Models.fileName(file).equals(why))) {
            findings.add(new Finding(
                    ALL, "deployment name", "does not say what changes and why; write it as the deployment's name"));
        }
        return findings;
    }

    /**
     * Makes a release or a proposal of it, if the rules find nothing.
     *
     * @param files their texts by name without folders
     * @throws UnreadableFile if one is not what its ending says
     */
    List<Finding> take(DeploymentEntity deployment, Map<String, String> files, String designer) {
        Models sent = check.read(files);
        @Nullable String team = deployment.getTenantId();
        return team == null ? takeForAll(deployment, sent, designer) : takeFor(team, deployment, sent, designer);
    }

    private List<Finding> takeForAll(DeploymentEntity deployment, Models sent, String designer) {
        List<Finding> findings = check.findings(sent);
        if (!findings.isEmpty()) {
            return findings;
        }
        Models whole = check.whole(sent);
        List<TeamModels> ofTeams = variants.beside(whole);
        List<Finding> inTeams = TeamModels.findings(ofTeams);
        if (inTeams.isEmpty() && properties.secondPerson()) {
            propose(deployment, designer);
        } else if (inTeams.isEmpty()) {
            complete(deployment, whole.sources(), sent);
            record.released(deployment.getId(), deployment.getName(), designer, null, null);
            ofTeams.forEach(models -> variants.release(models, deployment.getName(), designer, null, null));
        }
        return inTeams;
    }

    private List<Finding> takeFor(String team, DeploymentEntity deployment, Models sent, String designer) {
        if (!variants.isTeam(team)) {
            return check.findings(sent);
        }
        TeamModels models = variants.with(team, sent);
        if (models.findings().isEmpty() && properties.secondPerson()) {
            propose(deployment, designer);
        } else if (models.findings().isEmpty()) {
            complete(deployment, models.files(), sent);
            variantRecord.released(
                    team, deployment.getId(), List.copyOf(models.own()), deployment.getName(), designer, null, null);
        }
        return models.findings();
    }

    private void propose(DeploymentEntity deployment, String designer) {
        deployment.getResources().values().forEach(resource -> resource.setName(ProposedFiles.put(resource.getName())));
        record.proposed(deployment.getId(), deployment.getName(), designer, deployment.getTenantId());
    }

    private static void complete(DeploymentEntity deployment, Map<String, String> all, Models sent) {
        all.forEach((name, text) -> {
            if (!sent.sources().containsKey(name)) {
                add(deployment, name, text);
            }
        });
    }

    private static void add(DeploymentEntity deployment, String name, String text) {
        ResourceEntity resource = new ResourceEntity();
        resource.setName(name);
        resource.setBytes(text.getBytes(StandardCharsets.UTF_8));
        resource.setDeploymentId(deployment.getId());
        resource.setType(ResourceTypes.REPOSITORY.getValue());
        resource.setCreateTime(ClockUtil.getCurrentTime());
        Context.getCommandContext().getResourceManager().insertResource(resource);
        deployment.addResource(resource);
    }
}
