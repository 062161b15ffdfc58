package uk.throughcare.designing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinitionQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Deploys, asks the engine which steps running cases could take along, and takes everything back. */
@Component
class TrialDeployment {

    private static final String NAME = "dry run";

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final TransactionTemplate transaction;

    TrialDeployment(RepositoryService repository, RuntimeService runtime, PlatformTransactionManager transactions) {
        this.repository = repository;
        this.runtime = runtime;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * What the engine says.
     *
     * @param findings why it would not deploy
     * @param mapped by process, the elements that have one to follow to
     * @param failures by process and element, why there is none
     */
    record Result(List<Finding> findings, Map<String, Set<String>> mapped, Map<String, Map<String, String>> failures) {

        /** Null where nothing can be said. */
        @Nullable
        Boolean canFollow(String process, String element) {
            Set<String> elements = mapped.get(process);
            return elements == null ? null : elements.contains(element);
        }

        String whyNot(String process, String element) {
            return failures.getOrDefault(process, Map.of())
                    .getOrDefault(element, "the engine maps it to no element of the new diagram");
        }
    }

    /**
     * @param team whose own it is to be; null for what is common to all teams
     */
    Result deploy(Map<String, String> files, @Nullable String team) {
        try {
            Result result = transaction.execute(status -> {
                status.setRollbackOnly();
                return plans(files, team);
            });
            return result == null ? refused(List.of()) : result;
        } catch (ParseException unreadable) {
            return refused(unreadable.getResorceReports().stream()
                    .flatMap(report -> report.getErrors().stream()
                            .map(error -> new Finding(
                                    report.getResourceName(),
                                    Optional.ofNullable(error.getMainElementId())
                                            .orElse("line " + error.getLine()),
                                    String.valueOf(error.getMessage()))))
                    .toList());
        } catch (ProcessEngineException refusal) {
            return refused(List.of(new Finding("all files", "deployment", String.valueOf(refusal.getMessage()))));
        }
    }

    private static Result refused(List<Finding> findings) {
        return new Result(findings, Map.of(), Map.of());
    }

    private Result plans(Map<String, String> files, @Nullable String team) {
        Map<String, Set<String>> mapped = new HashMap<>();
        Map<String, Map<String, String>> failures = new HashMap<>();
        Map<String, ProcessDefinition> before = latest(team);
        DeploymentBuilder trial = repository.createDeployment().name(NAME).tenantId(team);
        files.forEach(trial::addString);
        List<ProcessDefinition> deployed = trial.deployWithResult().getDeployedProcessDefinitions();
        for (ProcessDefinition definition : deployed == null ? List.<ProcessDefinition>of() : deployed) {
            ProcessDefinition old = before.get(definition.getKey());
            if (old != null) {
                plan(old, definition, mapped, failures);
            }
        }
        return new Result(List.of(), mapped, failures);
    }

    /** Those that the team has of its own, or that are common to all. */
    static ProcessDefinitionQuery of(@Nullable String team, ProcessDefinitionQuery definitions) {
        return team == null ? definitions.withoutTenantId() : definitions.tenantIdIn(team);
    }

    private Map<String, ProcessDefinition> latest(@Nullable String team) {
        return of(team, repository.createProcessDefinitionQuery()).latestVersion().list().stream()
                .collect(Collectors.toMap(ProcessDefinition::getKey, definition -> definition, (some, other) -> some));
    }

    private void plan(
            ProcessDefinition from,
            ProcessDefinition to,
            Map<String, Set<String>> mapped,
            Map<String, Map<String, String>> failures) {
        try {
            mapped.put(
                    from.getKey(),
                    sources(runtime.createMigrationPlan(from.getId(), to.getId())
                            .mapEqualActivities()
                            .build()));
        } catch (MigrationPlanValidationException invalid) {
            Map<String, String> reasons = invalid.getValidationReport().getInstructionReports().stream()
                    .collect(Collectors.toMap(
                            report -> report.getMigrationInstruction().getSourceActivityId(),
                            report -> String.join("; ", report.getFailures()),
                            (some, other) -> some + "; " + other));
            Set<String> elements = sources(invalid.getValidationReport().getMigrationPlan());
            elements.removeAll(reasons.keySet());
            mapped.put(from.getKey(), elements);
            failures.put(from.getKey(), reasons);
        }
    }

    private static Set<String> sources(MigrationPlan plan) {
        return plan.getInstructions().stream()
                .map(MigrationInstruction::getSourceActivityId)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
