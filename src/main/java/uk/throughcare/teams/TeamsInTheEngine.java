package uk.throughcare.teams;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.camunda.bpm.engine.impl.persistence.GenericManagerFactory;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/** Hangs our rules about teams and tasks into the engine. */
@Component
class TeamsInTheEngine extends AbstractProcessEnginePlugin {

    private final Candidates candidates = new Candidates();
    private final Circles circles;

    TeamsInTheEngine(Circles circles) {
        this.circles = circles;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setTenantIdProvider(new HolderOfTheCase(circles));
        engine.setIdentityProviderSessionFactory(new GenericManagerFactory(RolesOfOthers.class));
        engine.setResourceAuthorizationProvider(new LeanAuthorizations(candidates));
        engine.setCustomSessionFactories(List.of(TasksOfReadableDefinitions.factory()));
        // ours first: its refusal says why and is a 403, that of the tenant check is a 500
        engine.setCommandCheckers(List.of(new CandidatesOnly(candidates), new TenantCommandChecker()));
        // staff read the variables of their team's instances without reading the instances
        engine.setEnforceSpecificVariablePermission(true);
        engine.getCustomHistoryEventHandlers().add(new LeavingDates());
        addParseListener(engine);
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
        });
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
