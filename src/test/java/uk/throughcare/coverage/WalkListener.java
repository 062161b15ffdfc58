package uk.throughcare.coverage;

import java.util.List;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.PvmTransition;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import uk.throughcare.coverage.Walks.Step;

/** Listens at every step and flow of every diagram that the engine reads. */
public final class WalkListener extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.getCustomPostBPMNParseListeners().add(new AbstractBpmnParseListener() {
            @Override
            public void parseProcess(Element element, ProcessDefinitionEntity process) {
                listen(process.getKey(), process);
            }
        });
    }

    private static void listen(String process, ScopeImpl scope) {
        for (ActivityImpl activity : List.copyOf(scope.getActivities())) {
            activity.addListener(ExecutionListener.EVENTNAME_START, walks(new Step(process, activity.getId())));
            for (PvmTransition flow : activity.getOutgoingTransitions()) {
                ((TransitionImpl) flow)
                        .addListener(ExecutionListener.EVENTNAME_TAKE, walks(new Step(process, flow.getId())));
            }
            listen(process, activity);
        }
    }

    private static ExecutionListener walks(Step step) {
        return execution -> Walks.walked(step);
    }
}
