package uk.throughcare.following;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves one process instance to another version of its diagram, where it stands. */
@Component
class MovingAcross {

    private final RuntimeService runtime;
    private final ManagementService management;
    private final CommandExecutor engine;
    /** What is deployed never changes, so neither does the way from one to the other. */
    private final Map<Versions, MigrationPlan> plans = new ConcurrentHashMap<>();

    private record Versions(String from, String to) {}

    MovingAcross(RuntimeService runtime, ManagementService management, ProcessEngine engine) {
        this.runtime = runtime;
        this.management = management;
        this.engine = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired();
    }

    /**
     * @param target the id of the process definition
     * @return whether it is still running, and of that version now
     * @throws CannotFollow if the engine finds no place for it there
     */
    @Transactional
    public boolean move(String instance, String target) {
        ProcessInstance running =
                runtime.createProcessInstanceQuery().processInstanceId(instance).singleResult();
        if (running != null && !running.getProcessDefinitionId().equals(target)) {
            move(running, target);
        }
        return running != null;
    }

    private void move(ProcessInstance running, String target) {
        Set<String> timers = timers(running).map(Job::getId).collect(Collectors.toSet());
        Set<String> awaited = awaited(running).map(EventSubscription::getId).collect(Collectors.toSet());
        Set<String> known = migrate(running, target);
        // what is waited for anew, though the old diagram had it, had been over there
        timers(running)
                .filter(timer -> !timers.contains(timer.getId()) && known.contains(activityOf(timer)))
                .forEach(timer -> management.deleteJob(timer.getId()));
        awaited(running)
                .filter(event -> !awaited.contains(event.getId()) && known.contains(event.getActivityId()))
                .forEach(this::waitNoLonger);
    }

    /** The elements of the new diagram that the old one had too. */
    private Set<String> migrate(ProcessInstance running, String target) {
        try {
            MigrationPlan plan =
                    plans.computeIfAbsent(new Versions(running.getProcessDefinitionId(), target), this::plan);
            runtime.newMigration(plan).processInstanceIds(running.getId()).execute();
            return plan.getInstructions().stream()
                    .map(MigrationInstruction::getTargetActivityId)
                    .collect(Collectors.toSet());
        } catch (MigrationPlanValidationException invalid) {
            throw new CannotFollow(reason(invalid), invalid);
        } catch (MigratingProcessInstanceValidationException refusal) {
            throw new CannotFollow(reason(refusal.getValidationReport()), refusal);
        }
    }

    private MigrationPlan plan(Versions versions) {
        return runtime.createMigrationPlan(versions.from(), versions.to())
                .mapEqualActivities()
                .build();
    }

    private static String reason(MigrationPlanValidationException invalid) {
        return joined(invalid.getValidationReport().getInstructionReports().stream()
                .flatMap(report -> at(report.getMigrationInstruction().getSourceActivityId(), report.getFailures())));
    }

    private static String reason(MigratingProcessInstanceValidationReport report) {
        return joined(Stream.of(
                        report.getFailures().stream(),
                        report.getActivityInstanceReports().stream()
                                .flatMap(standing -> at(standing.getSourceScopeId(), standing.getFailures())),
                        report.getTransitionInstanceReports().stream()
                                .flatMap(standing -> at(standing.getSourceScopeId(), standing.getFailures())))
                .flatMap(failures -> failures));
    }

    private static Stream<String> at(String element, List<String> failures) {
        return failures.stream().map(failure -> element + ": " + failure);
    }

    private static String joined(Stream<String> failures) {
        return failures.distinct().sorted().collect(Collectors.joining("; "));
    }

    private Stream<Job> timers(ProcessInstance running) {
        return management.createJobQuery().processInstanceId(running.getId()).timers().list().stream();
    }

    private String activityOf(Job timer) {
        return management
                .createJobDefinitionQuery()
                .jobDefinitionId(timer.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }

    private Stream<EventSubscription> awaited(ProcessInstance running) {
        return runtime.createEventSubscriptionQuery().processInstanceId(running.getId()).list().stream();
    }

    private void waitNoLonger(EventSubscription event) {
        engine.execute(context -> {
            context.getEventSubscriptionManager()
                    .findEventSubscriptionById(event.getId())
                    .delete();
            return null;
        });
    }
}
