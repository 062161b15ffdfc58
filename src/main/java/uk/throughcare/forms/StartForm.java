package uk.throughcare.forms;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.StartFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.StartFormDataImpl;
import org.camunda.bpm.engine.impl.form.handler.DelegateStartFormHandler;
import org.camunda.bpm.engine.impl.form.handler.StartFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;
import uk.throughcare.journey.Journey;
import uk.throughcare.journey.Refused;

/** Stands between a start event and its form; the case that the answers open or name becomes the business key. */
final class StartForm implements StartFormHandler {

    private final StartFormHandler original;
    private final DeployedForms forms;
    private final Reception reception;

    StartForm(StartFormHandler original, DeployedForms forms, Reception reception) {
        this.original = original;
        this.forms = forms;
        this.reception = reception;
    }

    @Override
    public StartFormData createStartFormData(ProcessDefinitionEntity definition) {
        StartFormDataImpl data = (StartFormDataImpl) original.createStartFormData(definition);
        forms.of(data)
                .ifPresent(
                        form -> data.getFormFields().addAll(ShownFacts.of(reception.open(context(form, definition)))));
        return data;
    }

    @Override
    public void submitFormVariables(VariableMap given, VariableScope scope) {
        ExecutionEntity instance = (ExecutionEntity) scope;
        ProcessDefinitionEntity definition = instance.getProcessDefinition();
        Form form = forms.of(original.createStartFormData(definition))
                .orElseThrow(
                        () -> new IllegalStateException("The process " + definition.getKey() + " has no start form"));
        try {
            Reception.Started started = reception.start(
                    form, new FormContext(form.id(), definition.getInitial().getId(), null, instance), given);
            Optional.ofNullable(started.reference()).ifPresent(reference -> {
                instance.setProcessBusinessKey(reference.value());
                Journey.REFERENCE.set(instance, reference.value());
            });
            ProcessFields.set(form, started.answers(), instance);
        } catch (Refused refused) {
            throw AnswersRefused.by(form, refused);
        }
        FormPassage.opened(instance.getId());
    }

    static FormContext context(Form form, ProcessDefinitionEntity definition) {
        return new FormContext(form.id(), definition.getInitial().getId(), null, null);
    }

    /** Which form the process starts with, without what it shows. */
    static StartFormData plainData(ProcessDefinitionEntity definition) {
        DelegateStartFormHandler wrapped = (DelegateStartFormHandler) definition.getStartFormHandler();
        return ((StartForm) wrapped.getFormHandler()).original.createStartFormData(definition);
    }

    @Override
    public void parseConfiguration(
            Element element, DeploymentEntity deployment, ProcessDefinitionEntity definition, BpmnParse parse) {
        throw new UnsupportedOperationException("The original handler has been configured already");
    }
}
