package uk.throughcare.teams;

import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Resources.USER;

import java.util.List;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.db.DbGroupQueryImpl;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;

/**
 * Everyone may read what the roles are called; who has which is told only to whoever may read that person. The engine
 * asks for the right to read the group alone.
 */
public class RolesOfOthers extends DbIdentityServiceProvider {

    @Override
    public long findGroupCountByQueryCriteria(DbGroupQueryImpl query) {
        return mayAsk(query) ? super.findGroupCountByQueryCriteria(query) : 0;
    }

    @Override
    public List<Group> findGroupByQueryCriteria(DbGroupQueryImpl query) {
        return mayAsk(query) ? super.findGroupByQueryCriteria(query) : List.of();
    }

    private boolean mayAsk(DbGroupQueryImpl query) {
        return query.getUserId() == null
                || !Context.getCommandContext().isAuthorizationCheckEnabled()
                || getAuthorizationManager().isAuthorized(READ, USER, query.getUserId());
    }
}
