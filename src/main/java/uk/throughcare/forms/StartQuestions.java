package uk.throughcare.forms;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.form.handler.DelegateStartFormHandler;
import org.springframework.stereotype.Component;
import uk.throughcare.journey.NewestDefinitions;

/** What the start form of a process asks, for doors through which many referrals come at once. */
@Component
public class StartQuestions {

    private final ProcessEngine engine;
    private final NewestDefinitions newest;
    private final DeployedForms forms;
    private final Reception reception;

    StartQuestions(ProcessEngine engine, NewestDefinitions newest, DeployedForms forms, Reception reception) {
        this.engine = engine;
        this.newest = newest;
        this.forms = forms;
        this.reception = reception;
    }

    /** Whether the process starts with a form that asks which case it is about; by the id of its definition. */
    public boolean areAboutACase(String definitionId) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return configuration.getCommandExecutorTxRequired().execute(context -> {
            var definition = configuration.getDeploymentCache().findDeployedProcessDefinitionById(definitionId);
            return definition.getStartFormHandler() instanceof DelegateStartFormHandler asking
                    && asking.getFormHandler() instanceof StartForm
                    && forms.of(StartForm.plainData(definition))
                            .flatMap(form -> form.field(Reception.REFERENCE_FIELD))
                            .isPresent();
        });
    }

    /** All questions of the newest version, in order; required are those that are asked whatever else is answered. */
    public List<Question> of(String process) {
        String id = newest.process(process);
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return configuration.getCommandExecutorTxRequired().execute(context -> {
            var definition = configuration.getDeploymentCache().findDeployedProcessDefinitionById(id);
            Form form = forms.of(StartForm.plainData(definition)).orElseThrow();
            Map<String, Object> facts = reception.factsFor(StartForm.context(form, definition));
            return form.fields().stream()
                    .map(field -> new Question(
                            form.id(),
                            field.key(),
                            field.type(),
                            field.required() && field.hiddenWhen().isEmpty(),
                            field.offered(facts)))
                    .toList();
        });
    }
}
