package uk.throughcare.teams;

import static uk.throughcare.journey.Journey.TEAM;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.bpmn.behavior.CallActivityBehavior;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.core.model.CallableElement;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.camunda.bpm.engine.impl.util.CallableElementUtil;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;
import uk.throughcare.journey.OwnDefinitions;

/**
 * Calls the stage that the team which holds the case has of its own; where it has none, or a stage under way calls another,
 * what the diagram says.
 */
class StageCall extends CallActivityBehavior {

    private final OwnDefinitions own;
    private final Circles circles;

    StageCall(CallableElement called, @Nullable Expression mapping, OwnDefinitions own, Circles circles) {
        super(mapping);
        setCallableElement(called);
        this.own = own;
        this.circles = circles;
    }

    @Override
    protected void startInstance(ActivityExecution calling, VariableMap variables, @Nullable String businessKey) {
        ExecutionEntity caller = (ExecutionEntity) calling;
        ProcessDefinitionEntity stage = ownStage(caller, variables).orElseGet(() -> stageOfTheDiagram(caller));
        ExecutionEntity called = (ExecutionEntity) caller.createSubProcessInstance(stage, businessKey);
        if (stage.getTenantId() != null) {
            // the engine would give a restricted case to the whole team
            called.setTenantId(holder(caller, variables));
        }
        called.start(variables);
    }

    private Optional<ProcessDefinitionEntity> ownStage(ExecutionEntity caller, VariableMap variables) {
        return caller.getTenantId() == null && variables.get(TEAM.name()) instanceof String team
                ? own.process(getCallableElement().getDefinitionKey(caller), team)
                        .map(deployed()::findDeployedProcessDefinitionById)
                : Optional.empty();
    }

    private ProcessDefinitionEntity stageOfTheDiagram(ExecutionEntity caller) {
        return (ProcessDefinitionEntity) CallableElementUtil.getProcessDefinitionToCall(
                caller, caller.getProcessDefinitionTenantId(), getCallableElement());
    }

    private String holder(ExecutionEntity caller, VariableMap variables) {
        String team = caller.getTenantId();
        return team == null
                ? circles.holding(caller.getProcessBusinessKey(), String.valueOf(variables.get(TEAM.name())))
                : team;
    }

    private static DeploymentCache deployed() {
        return Context.getProcessEngineConfiguration().getDeploymentCache();
    }
}
