package uk.throughcare.teams;

import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

/**
 * The engine's own permission checks, and beyond them: only those to whom a task is offered may claim it, complete it or
 * act on it otherwise. A grant on a definition alone would let every role that reads a stage do all of its tasks.
 *
 * <p>A checker and not a task listener, since it stands at every door, and what a listener refuses an error event of the
 * diagram could catch. The system itself, which has no user, is not asked.
 */
class CandidatesOnly extends AuthorizationCommandChecker {

    private final Candidates candidates;

    CandidatesOnly(Candidates candidates) {
        this.candidates = candidates;
    }

    @Override
    public void checkTaskWork(TaskEntity task) {
        super.checkTaskWork(task);
        String user = actingUser();
        if (user != null) {
            candidates.ensureMayWork(user, task);
        }
    }

    @Override
    public void checkTaskAssign(TaskEntity task) {
        if (!handsOnOwn(task)) {
            super.checkTaskAssign(task);
        }
    }

    /** Who has a task may give it back or pass it on; that asks for no permission to assign other people's. */
    private static boolean handsOnOwn(TaskEntity task) {
        String user = actingUser();
        return user != null
                && user.equals(task.getAssignee())
                && Context.getCommandInvocationContext().getCommand() instanceof AssignTaskCmd;
    }

    private static @Nullable String actingUser() {
        var context = Context.getCommandContext();
        Authentication authentication = context.getAuthentication();
        return authentication == null || !context.isAuthorizationCheckEnabled() ? null : authentication.getUserId();
    }
}
