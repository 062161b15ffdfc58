package uk.throughcare.journey;

import java.util.Map;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/** Tells a journey that one of its staff tasks is overdue. */
@Component
public class MissedDeadlines {

    private final RuntimeService runtime;
    private final TaskService tasks;

    MissedDeadlines(RuntimeService runtime, TaskService tasks) {
        this.runtime = runtime;
        this.tasks = tasks;
    }

    /**
     * Escalates from the task up to the map, which calls for an answer; the task itself stays.
     *
     * @param map the process instance at the top of the task's own
     * @throws ConcurrencyFailureException if the journey goes on at this very moment: to be tried again
     */
    public void escalate(String task, String taskName, String team, String map) {
        Map<String, Object> missed = Map.of(
                Journey.MISSED_TASK.name(), task,
                Journey.MISSED_TASK_NAME.name(), taskName,
                Journey.MISSED_TEAM.name(), team);
        try {
            // on the map for calls that give nothing out; with the task for those that do: they copy their own values
            // over
            runtime.setVariables(map, missed);
            tasks.handleEscalation(task, Journey.DEADLINE_MISSED, missed);
        } catch (OptimisticLockingException moving) {
            throw new ConcurrencyFailureException("The journey of task " + task + " is moving", moving);
        }
    }
}
