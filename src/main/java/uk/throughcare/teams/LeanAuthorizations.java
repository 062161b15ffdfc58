package uk.throughcare.teams;

import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * The engine's own authorization rows without those for tasks, which make the task list slow; and because the engine asks
 * here about every new assignee, the place that refuses one who may not have the task.
 */
class LeanAuthorizations extends DefaultAuthorizationProvider {

    private static final AuthorizationEntity[] NONE = {};
    private static final String BEING_CREATED = "Init";

    private final Candidates candidates;

    LeanAuthorizations(Candidates candidates) {
        this.candidates = candidates;
    }

    @Override
    public AuthorizationEntity[] newTaskAssignee(Task task, @Nullable String before, @Nullable String assignee) {
        // at the task's creation CandidateAssignee has chosen, and the candidates are not known yet
        if (assignee != null && !BEING_CREATED.equals(task.getTaskState())) {
            candidates.ensureMayHave(assignee, (TaskEntity) task);
        }
        return NONE;
    }

    @Override
    public AuthorizationEntity[] newTaskOwner(Task task, @Nullable String before, @Nullable String owner) {
        return NONE;
    }

    @Override
    public AuthorizationEntity[] newTaskUserIdentityLink(Task task, String user, String type) {
        return NONE;
    }

    @Override
    public AuthorizationEntity[] newTaskGroupIdentityLink(Task task, String group, String type) {
        return NONE;
    }
}
