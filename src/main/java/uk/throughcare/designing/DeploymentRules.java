package uk.throughcare.designing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import uk.throughcare.engine.ModelDeployment;

/**
 * Refuses a deployment whole when a file in it breaks a rule: what somebody sends, and what comes with the application. What the
 * application deploys for itself besides is no designer's.
 */
@Component
class DeploymentRules extends AbstractProcessEnginePlugin implements Deployer {

    private final ObjectProvider<ModelCheck> check;

    DeploymentRules(ObjectProvider<ModelCheck> check) {
        this.check = check;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<Deployer> deployers = new ArrayList<>();
        if (configuration.getCustomPreDeployers() != null) {
            deployers.addAll(configuration.getCustomPreDeployers());
        }
        deployers.add(this);
        configuration.setCustomPreDeployers(deployers);
    }

    /**
     * @throws RefusedModels with everything that is to be mended
     */
    @Override
    public void deploy(DeploymentEntity deployment) {
        // what was deployed once comes by again when it is loaded
        if (!deployment.isNew()) {
            return;
        }
        CommandContext command = Context.getCommandContext();
        if (ModelDeployment.NAME.equals(deployment.getSource())) {
            refuse(findings(deployment, name -> name, check.getObject()::alone));
        } else if (command.getAuthenticatedUserId() != null) {
            refuse(command.runWithoutAuthorization(
                    () -> findings(deployment, ModelFile::nameOf, check.getObject()::besideDeployed)));
        }
    }

    private static void refuse(List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw new RefusedModels(findings);
        }
    }

    private static List<Finding> findings(
            DeploymentEntity deployment,
            UnaryOperator<String> naming,
            Function<Map<String, String>, List<Finding>> rules) {
        List<Finding> findings = new ArrayList<>();
        Map<String, String> files = new TreeMap<>();
        for (ResourceEntity resource : deployment.getResources().values()) {
            if (ModelFile.isModel(resource.getName())) {
                files.put(naming.apply(resource.getName()), new String(resource.getBytes(), StandardCharsets.UTF_8));
            } else {
                // the engine reads other endings too, and no rule would look at them
                findings.add(new Finding(resource.getName(), "file", ModelFile.OTHER));
            }
        }
        try {
            findings.addAll(rules.apply(files));
        } catch (UnreadableFile unreadable) {
            findings.add(new Finding(
                    unreadable.file(), "file", "cannot be read: " + unreadable.reason() + "; save it in the Modeler"));
        }
        return findings;
    }
}
