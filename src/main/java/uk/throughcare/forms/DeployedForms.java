package uk.throughcare.forms;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.form.CamundaFormRef;
import org.camunda.bpm.engine.form.FormData;
import org.camunda.bpm.engine.impl.cmd.GetCamundaFormDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeploymentResourceCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.CamundaFormRefImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.repository.CamundaFormDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The forms as deployed with the diagrams; a form that is bound to its deployment is read once and remembered. */
@Component
class DeployedForms {

    private static final String BOUND_TO_DEPLOYMENT = "deployment";

    private final Map<String, Form> bound = new ConcurrentHashMap<>();

    Optional<Form> of(FormData data) {
        @Nullable CamundaFormRef ref = data.getCamundaFormRef();
        return ref == null ? Optional.empty() : Optional.of(read(ref, data.getDeploymentId()));
    }

    /** Of the newest version that is common to all teams. */
    Form newest(String form) {
        CommandContext context = Context.getCommandContext();
        return load(Optional.ofNullable(context.runWithoutAuthorization(() ->
                        context.getCamundaFormDefinitionManager().findLatestDefinitionByKeyAndTenantId(form, null)))
                .orElseThrow(() -> new IllegalStateException("The form '" + form + "' is not deployed")));
    }

    /** Of the version that a deployment brought, if it is still there. */
    Optional<Form> deployedWith(String deployment, String form) {
        var ref = new CamundaFormRefImpl(form, BOUND_TO_DEPLOYMENT);
        return find(ref, deployment).map(definition -> read(ref, deployment));
    }

    private Form read(CamundaFormRef ref, String deployment) {
        return BOUND_TO_DEPLOYMENT.equals(ref.getBinding())
                ? bound.computeIfAbsent(deployment + "/" + ref.getKey(), key -> load(ref, deployment))
                : load(ref, deployment);
    }

    private static Form load(CamundaFormRef ref, String deployment) {
        return load(find(ref, deployment)
                .orElseThrow(() ->
                        new IllegalStateException("The form '" + ref.getKey() + "' is not deployed with its diagram")));
    }

    private static Form load(CamundaFormDefinition definition) {
        return Context.getCommandContext()
                .runWithoutAuthorization(() -> Form.read(
                        new GetDeploymentResourceCmd(definition.getDeploymentId(), definition.getResourceName())
                                .execute(Context.getCommandContext()),
                        definition.getDeploymentId()));
    }

    private static Optional<CamundaFormDefinition> find(CamundaFormRef ref, String deployment) {
        return Optional.ofNullable(Context.getCommandContext()
                .runWithoutAuthorization(() -> new GetCamundaFormDefinitionCmd((CamundaFormRefImpl) ref, deployment)
                        .execute(Context.getCommandContext())));
    }
}
