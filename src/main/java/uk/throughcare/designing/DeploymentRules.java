package uk.throughcare.designing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.impl.repository.DefaultDeploymentHandler;
import org.camunda.bpm.engine.repository.Resource;
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
    private final ObjectProvider<DesignersDeployment> designers;

    DeploymentRules(ObjectProvider<ModelCheck> check, ObjectProvider<DesignersDeployment> designers) {
        this.check = check;
        this.designers = designers;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<Deployer> deployers = new ArrayList<>();
        if (configuration.getCustomPreDeployers() != null) {
            deployers.addAll(configuration.getCustomPreDeployers());
        }
        deployers.add(this);
        configuration.setCustomPreDeployers(deployers);
        configuration.setDeploymentHandlerFactory(AllThatIsSent::new);
    }

    /**
     * The Modeler asks for what changed since the last deployment of the same name, which need not be in force any longer: what a
     * designer sends is deployed.
     */
    private static final class AllThatIsSent extends DefaultDeploymentHandler {

        private AllThatIsSent(ProcessEngine engine) {
            super(engine);
        }

        @Override
        public boolean shouldDeployResource(Resource sent, Resource existing) {
            return Context.getCommandContext().getAuthenticatedUserId() != null
                    || super.shouldDeployResource(sent, existing);
        }
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
        String designer = command.getAuthenticatedUserId();
        if (designer != null) {
            asTheApplication(command, () -> fromDesigner(deployment, designer));
        } else if (ModelDeployment.NAME.equals(deployment.getSource())) {
            List<Finding> findings = new ArrayList<>();
            Map<String, String> files = files(deployment, name -> name, findings);
            refuse(findings, files, sent -> check.getObject().alone(sent));
        }
    }

    /** What is deployed on account of it is no designer's, and the files of a team may be read by who is in none. */
    private static void asTheApplication(CommandContext command, Runnable call) {
        IdentityService identity = command.getProcessEngineConfiguration().getIdentityService();
        Authentication signedIn = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            call.run();
        } finally {
            identity.setAuthentication(signedIn);
        }
    }

    private void fromDesigner(DeploymentEntity deployment, String designer) {
        List<Finding> findings = new ArrayList<>();
        Map<String, String> files = files(deployment, ModelFile::nameOf, findings);
        findings.addAll(designers.getObject().findings(deployment, files.keySet()));
        refuse(findings, files, sent -> designers.getObject().take(deployment, sent, designer));
    }

    /** What the rules say of the files that can be read. */
    private interface Rules {

        List<Finding> findings(Map<String, String> files);
    }

    private static void refuse(List<Finding> findings, Map<String, String> files, Rules rules) {
        List<Finding> all = new ArrayList<>(findings);
        try {
            all.addAll(rules.findings(files));
        } catch (UnreadableFile unreadable) {
            all.add(new Finding(
                    unreadable.file(), "file", "cannot be read: " + unreadable.reason() + "; save it in the Modeler"));
        }
        if (!all.isEmpty()) {
            throw new RefusedModels(all);
        }
    }

    private static Map<String, String> files(
            DeploymentEntity deployment, UnaryOperator<String> naming, List<Finding> findings) {
        Map<String, String> files = new TreeMap<>();
        for (ResourceEntity resource : deployment.getResources().values()) {
            if (ModelFile.isModel(resource.getName())) {
                files.put(naming.apply(resource.getName()), new String(resource.getBytes(), StandardCharsets.UTF_8));
            } else {
                // the engine reads other endings too, and no rule would look at them
                findings.add(new Finding(resource.getName(), "file", ModelFile.OTHER));
            }
        }
        return files;
    }
}
