package uk.throughcare.teams;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.bpmn.behavior.CallActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.migration.validation.activity.SupportedActivityValidator;
import org.camunda.bpm.engine.impl.persistence.GenericManagerFactory;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.throughcare.journey.OwnDefinitions;

/** Hangs our rules about teams and tasks into the engine. */
@Component
class TeamsInTheEngine extends AbstractProcessEnginePlugin {

    private final Candidates candidates = new Candidates();
    private final Circles circles;
    private final OwnDefinitions own;

    TeamsInTheEngine(Circles circles, OwnDefinitions own) {
        this.circles = circles;
        this.own = own;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setTenantIdProvider(new HolderOfTheCase(circles));
        engine.setIdentityProviderSessionFactory(new GenericManagerFactory(RolesOfOthers.class));
        engine.setResourceAuthorizationProvider(new LeanAuthorizations(candidates));
        engine.setCustomSessionFactories(List.of(TasksOfReadableDefinitions.factory()));
        // ours first: its refusal says why and is a 403, that of the tenant check is a 500
        engine.setCommandCheckers(List.of(new CandidatesOnly(candidates), new CirclesWithinTheirTeam(circles)));
        // staff read the variables of their team's instances without reading the instances
        engine.setEnforceSpecificVariablePermission(true);
        engine.getCustomHistoryEventHandlers().add(new LeavingDates());
        engine.getCustomHistoryEventHandlers().add(new NotedForTheHolder());
        addParseListener(engine);
        // what is not named there does not follow a change of its diagram
        SupportedActivityValidator.SUPPORTED_ACTIVITY_BEHAVIORS.add(StageCall.class);
    }

    private void addParseListener(ProcessEngineConfigurationImpl engine) {
        if (engine.getCustomPostBPMNParseListeners() == null) {
            engine.setCustomPostBPMNParseListeners(new ArrayList<>());
        }
        engine.getCustomPostBPMNParseListeners().add(new AbstractBpmnParseListener() {
            @Override
            public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
                assignToCandidatesOnly((UserTaskActivityBehavior) activity.getActivityBehavior());
            }

            @Override
            public void parseCallActivity(Element element, ScopeImpl scope, ActivityImpl activity) {
                if (activity.getActivityBehavior() instanceof CallActivityBehavior call) {
                    activity.setActivityBehavior(
                            new StageCall(call.getCallableElement(), mapping(element, engine), own, circles));
                }
            }
        });
    }

    private static @Nullable Expression mapping(Element call, ProcessEngineConfigurationImpl engine) {
        String bean = call.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "variableMappingDelegateExpression");
        return bean == null ? null : engine.getExpressionManager().createExpression(bean);
    }

    private void assignToCandidatesOnly(UserTaskActivityBehavior task) {
        var definition = task.getTaskDefinition();
        var named = definition.getAssigneeExpression();
        if (named != null) {
            definition.setAssigneeExpression(
                    new CandidateAssignee(named, definition.getCandidateGroupIdExpressions(), candidates));
        }
    }
}
