package uk.throughcare.cockpit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinitionQuery;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.throughcare.journey.Journey;
import uk.throughcare.reporting.MapStep;

/** The diagrams in which staff have tasks, as they were deployed for all teams; those that the reader may see. */
@Component
class JourneyDiagrams {

    private final RepositoryService repository;

    JourneyDiagrams(RepositoryService repository) {
        this.repository = repository;
    }

    /** A diagram in one of its versions. */
    record Diagram(String key, int version, String name) {}

    /** In their latest versions: the map first, the others by name; listings are about no case. */
    List<Diagram> all() {
        return repository.createProcessDefinitionQuery().withoutTenantId().latestVersion().list().stream()
                .filter(one -> one.getKey().equals(Journey.PROCESS) || hasStaffTasks(one))
                .filter(one -> !one.getKey().equals(Journey.SERVICE_LISTING))
                .map(JourneyDiagrams::diagram)
                .sorted(Comparator.comparing((Diagram one) -> !one.key().equals(Journey.PROCESS))
                        .thenComparing(Diagram::name))
                .toList();
    }

    /** The latest first. */
    List<Integer> versions(String key) {
        return repository
                .createProcessDefinitionQuery()
                .withoutTenantId()
                .processDefinitionKey(key)
                .orderByProcessDefinitionVersion()
                .desc()
                .list()
                .stream()
                .map(ProcessDefinition::getVersion)
                .toList();
    }

    Optional<Diagram> find(String key, int version) {
        return definition(key, version).map(JourneyDiagrams::diagram);
    }

    /**
     * As BPMN.
     *
     * @param team whose own it is; null for what is common to all
     */
    Optional<String> drawn(String key, int version, @Nullable String team) {
        return definition(key, version, team).map(one -> read(one.getId()));
    }

    /** Tasks of staff, and processes that it calls, each where it stands first. */
    List<MapStep> steps(Diagram diagram) {
        Set<String> seen = new HashSet<>();
        return definition(diagram.key(), diagram.version())
                .map(one -> model(one).getModelElementsByType(Activity.class))
                .map(Collection::stream)
                .orElseThrow()
                .filter(one -> one instanceof UserTask || one instanceof CallActivity)
                .map(one -> step(diagram, one))
                .filter(step -> seen.add(step.process() + " " + step.task()))
                .toList();
    }

    private static MapStep step(Diagram diagram, Activity activity) {
        return activity instanceof CallActivity call
                ? new MapStep(call.getId(), call.getName(), call.getCalledElement(), "")
                : new MapStep(activity.getId(), activity.getName(), diagram.key(), activity.getId());
    }

    private boolean hasStaffTasks(ProcessDefinition definition) {
        return !model(definition).getModelElementsByType(UserTask.class).isEmpty();
    }

    private BpmnModelInstance model(ProcessDefinition definition) {
        return repository.getBpmnModelInstance(definition.getId());
    }

    private Optional<ProcessDefinition> definition(String key, int version) {
        return definition(key, version, null);
    }

    private Optional<ProcessDefinition> definition(String key, int version, @Nullable String team) {
        ProcessDefinitionQuery query = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .processDefinitionVersion(version);
        return Optional.ofNullable((team == null ? query.withoutTenantId() : query.tenantIdIn(team)).singleResult());
    }

    private String read(String definition) {
        try (InputStream drawn = repository.getProcessModel(definition)) {
            return new String(drawn.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Diagram diagram(ProcessDefinition one) {
        return new Diagram(one.getKey(), one.getVersion(), one.getName());
    }
}
