package uk.throughcare.forms;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.form.FormDefinition;
import org.camunda.bpm.engine.impl.form.handler.DelegateStartFormHandler;
import org.camunda.bpm.engine.impl.form.handler.DelegateTaskFormHandler;
import org.camunda.bpm.engine.impl.form.handler.StartFormHandler;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import uk.throughcare.language.Words;

/** Puts the reception in front of every user task and start event that has a form, and closes the ways around it. */
final class FormGate extends AbstractBpmnParseListener {

    private final ObjectProvider<DeployedForms> forms;
    private final ObjectProvider<Reception> reception;

    FormGate(ObjectProvider<DeployedForms> forms, ObjectProvider<Reception> reception) {
        this.forms = forms;
        this.reception = reception;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        if (!hasForm(task.getFormDefinition())) {
            return;
        }
        TaskFormHandler original = task.getTaskFormHandler();
        ProcessDefinitionEntity definition = (ProcessDefinitionEntity) scope.getProcessDefinition();
        task.setTaskFormHandler(new DelegateTaskFormHandler(
                new TaskForm(original, forms.getObject(), reception.getObject()), deploymentOf(definition)));
        task.addBuiltInTaskListener(
                TaskListener.EVENTNAME_COMPLETE,
                completed -> FormPassage.require(completed.getId(), Words.say("This task")));
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity definition) {
        if (definition.getStartFormHandler() == null || !hasForm(definition.getStartFormDefinition())) {
            return;
        }
        StartFormHandler original = definition.getStartFormHandler();
        definition.setStartFormHandler(new DelegateStartFormHandler(
                new StartForm(original, forms.getObject(), reception.getObject()), deploymentOf(definition)));
        definition.getInitial().addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener)
                FormGate::requireStartForm);
    }

    private static void requireStartForm(DelegateExecution execution) {
        FormPassage.require(execution.getProcessInstanceId(), Words.say("This process"));
    }

    private static boolean hasForm(FormDefinition form) {
        return form != null && form.getCamundaFormDefinitionKey() != null;
    }

    private static DeploymentEntity deploymentOf(ProcessDefinitionEntity definition) {
        DeploymentEntity deployment = new DeploymentEntity();
        deployment.setId(definition.getDeploymentId());
        return deployment;
    }
}
