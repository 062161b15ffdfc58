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
    private final DesigningProperties properties;

    DesignersDeployment(ModelCheck check, ReleaseRecord record, DesigningProperties properties) {
        this.check = check;
        this.record = record;
        this.properties = properties;
    }

    /** What is wrong with what the designer says besides the files. */
    static List<Finding> findings(DeploymentEntity deployment, Collection<String> files) {
        List<Finding> findings = new ArrayList<>();
        if (deployment.getTenantId() != null) {
            findings.add(new Finding(ALL, "tenant", "a diagram is for all teams; leave the tenant id empty"));
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
        List<Finding> findings = check.findings(sent);
        if (!findings.isEmpty()) {
            return findings;
        }
        if (properties.secondPerson()) {
            deployment
                    .getResources()
                    .values()
                    .forEach(resource -> resource.setName(ProposedFiles.put(resource.getName())));
            record.proposed(deployment.getId(), deployment.getName(), designer);
        } else {
            check.whole(sent).sources().forEach((name, text) -> {
                if (!files.containsKey(name)) {
                    add(deployment, name, text);
                }
            });
            record.released(deployment.getId(), deployment.getName(), designer, null, null);
        }
        return findings;
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
