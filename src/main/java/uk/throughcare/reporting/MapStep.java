package uk.throughcare.reporting;

/**
 * A step of a diagram that somebody works on.
 *
 * @param id as the diagram has it
 * @param name as staff read it
 * @param process whose times these are: the diagram's own, or the process that the step calls
 * @param task the task's id; empty where the step calls a whole process
 */
public record MapStep(String id, String name, String process, String task) {

    boolean isStage() {
        return task.isEmpty();
    }
}
