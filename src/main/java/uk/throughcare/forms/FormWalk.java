package uk.throughcare.forms;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.throughcare.journey.NewestDefinitions;

/** Walks through a form as a person would, question by question as each becomes visible; for the demo and for tests. */
@Component
public class FormWalk {

    private final ProcessEngine engine;
    private final NewestDefinitions newest;
    private final DeployedForms forms;
    private final Reception reception;
    private final VisibilityConditions conditions;

    FormWalk(
            ProcessEngine engine,
            NewestDefinitions newest,
            DeployedForms forms,
            Reception reception,
            VisibilityConditions conditions) {
        this.engine = engine;
        this.newest = newest;
        this.forms = forms;
        this.reception = reception;
        this.conditions = conditions;
    }

    /**
     * @param answer gives an answer to each question that is visible, or null to leave it blank
     * @return the answers as the task's form would submit them
     */
    public Map<String, Object> throughTask(String taskId, Function<Question, @Nullable Object> answer) {
        return inEngine(context -> {
            TaskEntity task = context.getTaskManager().findTaskById(taskId);
            Form form = forms.of(TaskForm.plainData(task)).orElseThrow();
            return walk(form, reception.factsFor(TaskForm.context(form, task)), answer);
        });
    }

    /** The same for the start form of the newest version of a process. */
    public Map<String, Object> throughStart(String process, Function<Question, @Nullable Object> answer) {
        String id = newest.process(process);
        return inEngine(context -> {
            ProcessDefinitionEntity definition =
                    context.getProcessEngineConfiguration().getDeploymentCache().findDeployedProcessDefinitionById(id);
            Form form = forms.of(StartForm.plainData(definition)).orElseThrow();
            return walk(form, reception.factsFor(StartForm.context(form, definition)), answer);
        });
    }

    private Map<String, Object> walk(
            Form form, Map<String, Object> facts, Function<Question, @Nullable Object> answer) {
        Map<String, Object> answers = new LinkedHashMap<>();
        Map<String, @Nullable Object> known = new LinkedHashMap<>(facts);
        form.fields().forEach(field -> known.put(field.key(), null));
        for (FormField field : form.fields()) {
            if (field.hiddenWhen().stream().noneMatch(condition -> conditions.holds(condition, known))) {
                @Nullable Object given = answer.apply(field.asQuestion(form.id(), facts));
                if (given != null) {
                    answers.put(field.key(), given);
                    known.put(field.key(), given);
                }
            }
        }
        return answers;
    }

    private <T> T inEngine(Command<T> command) {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(command);
    }
}
