package uk.throughcare.journey;

import java.util.Date;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.SuspensionState;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Timers that wait for others than the team, and in vain while the person is away: providers are not chased then. */
@Component
public class StandingTimers {

    /** The process whose timers stand still with the case; all others run on. */
    public static final String PROCESS = Journey.CONNECTION;

    private final RuntimeService runtime;
    private final ManagementService management;
    private final CommandExecutor engine;
    private final Unrestricted unrestricted;

    StandingTimers(
            RuntimeService runtime, ManagementService management, ProcessEngine engine, Unrestricted unrestricted) {
        this.runtime = runtime;
        this.management = management;
        this.engine = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired();
        this.unrestricted = unrestricted;
    }

    /** None of the case comes until they go on. */
    @Transactional
    public void stop(CaseReference reference) {
        each(reference, JobQuery::active, timer -> timer.setSuspensionState(SuspensionState.SUSPENDED.getStateCode()));
    }

    /**
     * They go on.
     *
     * @param moved when one comes that began and was to come then
     */
    @Transactional
    public void goOn(CaseReference reference, BinaryOperator<Date> moved) {
        each(reference, JobQuery::suspended, timer -> {
            timer.setDuedate(moved.apply(timer.getCreateTime(), timer.getDuedate()));
            timer.setSuspensionState(SuspensionState.ACTIVE.getStateCode());
        });
    }

    /** State and day change together: the engine's own call for the state does not get on with any other change. */
    private void each(CaseReference reference, Function<JobQuery, JobQuery> which, Consumer<JobEntity> change) {
        unrestricted.run(() ->
                engine.execute(context -> {
                    running(reference)
                            .flatMap(instance -> which
                                    .apply(management
                                            .createJobQuery()
                                            .processInstanceId(instance.getId())
                                            .timers())
                                    .list()
                                    .stream())
                            .map(timer -> context.getJobManager().findJobById(timer.getId()))
                            .forEach(change);
                    return null;
                }));
    }

    private Stream<ProcessInstance> running(CaseReference reference) {
        return runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(reference.value())
                .processDefinitionKey(PROCESS)
                .list()
                .stream();
    }
}
