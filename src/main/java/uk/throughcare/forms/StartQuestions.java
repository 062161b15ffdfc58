package uk.throughcare.forms;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** What the start form of a process asks, for doors through which many referrals come at once. */
@Component
public class StartQuestions {

    private final ProcessEngine engine;
    private final RepositoryService repository;
    private final DeployedForms forms;
    private final Reception reception;

    StartQuestions(ProcessEngine engine, RepositoryService repository, DeployedForms forms, Reception reception) {
        this.engine = engine;
        this.repository = repository;
        this.forms = forms;
        this.reception = reception;
    }

    /** All questions of the newest version, in order; required are those that are asked whatever else is answered. */
    public List<Question> of(String process) {
        String id = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
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
