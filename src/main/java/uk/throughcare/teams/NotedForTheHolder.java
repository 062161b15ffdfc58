package uk.throughcare.teams;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.UserOperationLogEntryEventEntity;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;

/** What somebody did to a task is noted for whoever holds the case: the engine notes it for the team whose the diagram is. */
class NotedForTheHolder implements HistoryEventHandler {

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof UserOperationLogEntryEventEntity done
                && done.getTenantId() != null
                && done.getProcessInstanceId() != null) {
            Optional.ofNullable(Context.getCommandContext()
                            .getHistoricProcessInstanceManager()
                            .findHistoricProcessInstance(done.getProcessInstanceId()))
                    .ifPresent(instance -> done.setTenantId(instance.getTenantId()));
        }
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }
}
