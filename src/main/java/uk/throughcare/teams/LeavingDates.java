package uk.throughcare.teams;

import static uk.throughcare.journey.Journey.LEAVES_ON;
import static uk.throughcare.journey.Journey.RELEASE_DATE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.DbEntityState;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionManager;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the release date as a number on every instance of a case: on the map where the date is set, and on the stages that
 * it calls, whose tasks the filter finds.
 *
 * <p>The engine stores a date in a saved filter as text, which then matches no date; a number it keeps. And a date that
 * changes would be copied to the next stage only, not to the one that is open.
 */
class LeavingDates implements HistoryEventHandler {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final Set<String> SETTING = Set.of(
            HistoryEventTypes.VARIABLE_INSTANCE_CREATE.getEventName(),
            HistoryEventTypes.VARIABLE_INSTANCE_UPDATE.getEventName());

    /** The day as a number that compares as days do. */
    static int number(LocalDate day) {
        return day.getYear() * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth();
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof HistoricVariableUpdateEventEntity variable) {
            if (RELEASE_DATE.name().equals(variable.getVariableName()) && SETTING.contains(variable.getEventType())) {
                note(number(variable.getLongValue()), execution(variable.getExecutionId()));
            }
        } else if (event instanceof HistoricProcessInstanceEventEntity instance
                && instance.getSuperProcessInstanceId() != null
                && HistoryEventTypes.PROCESS_INSTANCE_START.getEventName().equals(instance.getEventType())) {
            inherit(execution(instance.getProcessInstanceId()));
        }
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }

    private static void note(@Nullable Integer day, ExecutionEntity holder) {
        if (!Objects.equals(day, holder.getVariableLocal(LEAVES_ON.name()))) {
            holder.setVariableLocal(LEAVES_ON.name(), day);
        }
        if (holder.isProcessInstanceExecution() && !isNew(holder)) {
            executions()
                    .findExecutionsByProcessInstanceId(holder.getId())
                    .forEach(calling -> noteInCalled(day, calling.getSubProcessInstance()));
        }
    }

    private static void noteInCalled(@Nullable Integer day, @Nullable ExecutionEntity called) {
        if (called != null) {
            note(day, called);
        }
    }

    private static void inherit(ExecutionEntity called) {
        LEAVES_ON.find(called.getSuperExecution()).ifPresent(day -> called.setVariableLocal(LEAVES_ON.name(), day));
    }

    /** One that starts has called nothing yet, and a referral should not pay for asking. */
    private static boolean isNew(ExecutionEntity instance) {
        return Context.getCommandContext()
                        .getDbEntityManager()
                        .getDbEntityCache()
                        .getCachedEntity(instance)
                        .getEntityState()
                == DbEntityState.TRANSIENT;
    }

    private static ExecutionEntity execution(String id) {
        return executions().findExecutionById(id);
    }

    private static ExecutionManager executions() {
        return Context.getCommandContext().getExecutionManager();
    }

    private static @Nullable Integer number(@Nullable Long millis) {
        return millis == null ? null : Integer.valueOf(number(LocalDate.ofInstant(Instant.ofEpochMilli(millis), ZONE)));
    }
}
