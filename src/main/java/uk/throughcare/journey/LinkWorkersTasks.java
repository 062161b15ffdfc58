package uk.throughcare.journey;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.context.ProcessEngineContext;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/** Gives the link worker of a case the work that began before anybody knew who that would be, or that another one had. */
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

    /**
     * What one link worker had becomes another's, and so does what follows. What the first had taken on in another role is
     * free again for those to whom it is offered. Written at once, so that a savepoint around it holds all of it.
     *
     * @throws ConcurrencyFailureException if the engine cannot write it now, most often because the journey goes on at this
     *     very moment: to be tried again
     */
    public void pass(CaseReference reference, String from, String to) {
        ProcessEngineContext.requiresNew();
        try {
            unrestricted.run(() -> passNow(reference, from, to));
        } catch (ProcessEngineException unwritten) {
            throw new ConcurrencyFailureException("The tasks of case " + reference + " stay where they are", unwritten);
        } finally {
            ProcessEngineContext.clear();
        }
    }

    private void passNow(CaseReference reference, String from, String to) {
        workOf(reference, from).forEach(stage -> {
            runtime.setVariable(stage.getId(), Journey.LINK_WORKER.name(), to);
            openIn(stage).forEach(task -> tasks.setAssignee(task.getId(), to));
        });
        tasks.createTaskQuery()
                .processInstanceBusinessKey(reference.value())
                .taskAssignee(from)
                .list()
                .forEach(task -> tasks.setAssignee(task.getId(), isTheLinkWorkers(task) ? to : null));
    }

    private List<ProcessInstance> workOf(CaseReference reference, String linkWorker) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(reference.value())
                .variableValueEquals(Journey.LINK_WORKER.name(), linkWorker)
                .list();
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
                .filter(this::isTheLinkWorkers)
                .toList();
    }

    private boolean isTheLinkWorkers(Task task) {
        return TO_THE_LINK_WORKER.equals(assigneeInDiagram(task));
    }

    private @Nullable String assigneeInDiagram(Task task) {
        UserTask drawn = repository
                .getBpmnModelInstance(task.getProcessDefinitionId())
                .getModelElementById(task.getTaskDefinitionKey());
        return drawn.getCamundaAssignee();
    }
}
