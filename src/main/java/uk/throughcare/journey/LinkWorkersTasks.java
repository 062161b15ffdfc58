package uk.throughcare.journey;

import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives the link worker of a case the work that began before anybody knew who that would be. */
@Component
public class LinkWorkersTasks {

    private static final String TO_THE_LINK_WORKER = "${" + Journey.LINK_WORKER.name() + "}";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final RepositoryService repository;
    private final Unrestricted unrestricted;

    LinkWorkersTasks(
            RuntimeService runtime, TaskService tasks, RepositoryService repository, Unrestricted unrestricted) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.repository = repository;
        this.unrestricted = unrestricted;
    }

    /** What is open already becomes the link worker's, and so does what follows in the same stages. */
    public void become(CaseReference reference, String team, String linkWorker) {
        unrestricted.run(() -> withoutLinkWorker(reference, team).forEach(stage -> {
            runtime.setVariable(stage.getId(), Journey.LINK_WORKER.name(), linkWorker);
            openIn(stage).forEach(task -> tasks.setAssignee(task.getId(), linkWorker));
        }));
    }

    private List<ProcessInstance> withoutLinkWorker(CaseReference reference, String team) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(reference.value())
                .tenantIdIn(team)
                .variableValueEquals(Journey.LINK_WORKER.name(), null)
                .list();
    }

    private List<Task> openIn(ProcessInstance stage) {
        return tasks.createTaskQuery().processInstanceId(stage.getId()).taskUnassigned().list().stream()
                .filter(task -> TO_THE_LINK_WORKER.equals(assigneeInDiagram(task)))
                .toList();
    }

    private @Nullable String assigneeInDiagram(Task task) {
        UserTask drawn = repository
                .getBpmnModelInstance(task.getProcessDefinitionId())
                .getModelElementById(task.getTaskDefinitionKey());
        return drawn.getCamundaAssignee();
    }
}
