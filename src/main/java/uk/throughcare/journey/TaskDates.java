package uk.throughcare.journey;

import java.util.Date;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Moves the due dates of tasks that wait. */
@Component
public class TaskDates {

    private final TaskService tasks;
    private final Unrestricted unrestricted;

    TaskDates(TaskService tasks, Unrestricted unrestricted) {
        this.tasks = tasks;
        this.unrestricted = unrestricted;
    }

    /** The task is due then; a task that is gone needs no date. */
    public void move(String id, Date due) {
        unrestricted.run(() -> tasks.createTaskQuery().taskId(id).list().forEach(task -> move(task, due)));
    }

    private void move(Task task, Date due) {
        task.setDueDate(due);
        tasks.saveTask(task);
    }
}
