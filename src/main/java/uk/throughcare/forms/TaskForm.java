package uk.throughcare.forms;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.TaskFormDataImpl;
import org.camunda.bpm.engine.impl.form.handler.DelegateTaskFormHandler;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;
import uk.throughcare.journey.CaseReference;
import uk.throughcare.journey.Refused;

/** Stands between a user task and its form: what people type goes to the reception, not into process variables. */
final class TaskForm implements TaskFormHandler {

    private final TaskFormHandler original;
    private final DeployedForms forms;
    private final Reception reception;

    TaskForm(TaskFormHandler original, DeployedForms forms, Reception reception) {
        this.original = original;
        this.forms = forms;
        this.reception = reception;
    }

    @Override
    public TaskFormData createTaskForm(TaskEntity task) {
        TaskFormDataImpl data = (TaskFormDataImpl) original.createTaskForm(task);
        Optional<Form> form = forms.of(data);
        form.ifPresent(known -> {
            Map<String, Object> facts = reception.open(context(known, task));
            data.getFormFields().addAll(ShownFacts.of(facts));
            data.getFormFields().addAll(ShownFacts.datesOf(known, task));
            data.getFormFields().addAll(ShownFacts.unanswered(known, facts));
        });
        return data;
    }

    @Override
    public void submitFormVariables(VariableMap given, VariableScope scope) {
        TaskEntity task = (TaskEntity) scope;
        Form form = forms.of(original.createTaskForm(task))
                .orElseThrow(
                        () -> new IllegalStateException("The task " + task.getTaskDefinitionKey() + " has no form"));
        try {
            Map<String, Object> answers = reception.receive(form, context(form, task), given);
            ProcessFields.set(form, answers, task.getExecution());
        } catch (Refused refused) {
            throw AnswersRefused.by(form, refused);
        }
        FormPassage.opened(task.getId());
    }

    static FormContext context(Form form, TaskEntity task) {
        @Nullable
        CaseReference reference = Optional.ofNullable(task.getExecution().getProcessBusinessKey())
                .flatMap(CaseReference::typed)
                .orElse(null);
        return new FormContext(form.id(), task.getTaskDefinitionKey(), reference, task.getExecution());
    }

    /** Which form the task has, without what it shows. */
    static TaskFormData plainData(TaskEntity task) {
        DelegateTaskFormHandler wrapped =
                (DelegateTaskFormHandler) task.getTaskDefinition().getTaskFormHandler();
        return ((TaskForm) wrapped.getFormHandler()).original.createTaskForm(task);
    }

    @Override
    public void parseConfiguration(
            Element element, DeploymentEntity deployment, ProcessDefinitionEntity definition, BpmnParse parse) {
        throw new UnsupportedOperationException("The original handler has been configured already");
    }
}
