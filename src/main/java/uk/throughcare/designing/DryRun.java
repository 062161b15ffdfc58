package uk.throughcare.designing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.management.ActivityStatistics;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uk.throughcare.designing.Outlook.Changes;
import uk.throughcare.designing.Outlook.Running;
import uk.throughcare.designing.Outlook.Step;

/** Looks at what a deployment would bring, and deploys nothing. */
@Service
class DryRun {

    private final ModelCheck check;
    private final TrialDeployment trial;
    private final RepositoryService repository;
    private final ManagementService management;
    private final RuntimeService runtime;

    DryRun(
            ModelCheck check,
            TrialDeployment trial,
            RepositoryService repository,
            ManagementService management,
            RuntimeService runtime) {
        this.check = check;
        this.trial = trial;
        this.repository = repository;
        this.management = management;
        this.runtime = runtime;
    }

    /**
     * What the rules and the engine say of the files, what they change, and where running cases stand.
     *
     * @param files their texts by name without folders
     * @throws UnreadableFile if one is not what its ending says
     */
    Outlook of(Map<String, String> files) {
        Models sent = check.read(files);
        Models before = check.deployed();
        List<Finding> findings = check.findings(sent);
        TrialDeployment.Result result = trial.deploy(files);
        return new Outlook(
                findings.isEmpty() ? result.findings() : findings,
                check.hints(sent),
                changes(sent, before),
                sent.diagrams().stream()
                        .flatMap(diagram -> running(diagram, result).stream())
                        .toList());
    }

    /** The diagrams among the files that change, as they are in force and as they would be. */
    List<TwoPictures> pictures(Map<String, String> files) {
        Models before = check.deployed();
        return check.read(files).diagrams().stream()
                .flatMap(after -> before.diagram(after.processId()).stream().map(old -> pictures(old, after)))
                .filter(TwoPictures::isAny)
                .toList();
    }

    private static TwoPictures pictures(Diagram before, Diagram after) {
        String name = after.process().getName();
        return new TwoPictures(
                name == null ? after.processId() : name,
                Bpmn.convertToString(before.model()),
                Bpmn.convertToString(after.model()),
                DiagramChanges.notIn(after, before),
                DiagramChanges.notIn(before, after));
    }

    /** What differs, file by file, in the order of their names. */
    static List<Changes> changes(Models sent, Models before) {
        return Stream.of(
                        sent.diagrams().stream()
                                .map(diagram -> changes(
                                        diagram.file(),
                                        before.diagram(diagram.processId()),
                                        old -> DiagramChanges.between(old, diagram))),
                        sent.tables().stream()
                                .map(table -> changes(
                                        table.file(),
                                        before.table(table.id()),
                                        old -> TableChanges.between(old, table))),
                        sent.forms().stream()
                                .map(form -> changes(
                                        form.file(), before.form(form.id()), old -> FormChanges.between(old, form))))
                .flatMap(changes -> changes)
                .sorted(Comparator.comparing(Changes::file))
                .toList();
    }

    private static <T> Changes changes(String file, Optional<T> before, Function<T, Stream<String>> differences) {
        return new Changes(
                file,
                before.isEmpty(),
                before.stream().flatMap(differences).sorted().toList());
    }

    private Optional<ProcessDefinition> latest(Diagram diagram) {
        return Optional.ofNullable(repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(diagram.processId())
                .latestVersion()
                .singleResult());
    }

    private Diagram drawn(ProcessDefinition definition) {
        return new Diagram(definition.getResourceName(), repository.getBpmnModelInstance(definition.getId()));
    }

    private Optional<Running> running(Diagram diagram, TrialDeployment.Result result) {
        return latest(diagram)
                .map(definition -> new Running(
                        diagram.processId(),
                        definition.getVersion(),
                        onEarlierVersions(definition),
                        steps(definition, diagram, result)));
    }

    private long onEarlierVersions(ProcessDefinition latest) {
        return runtime.createProcessInstanceQuery()
                        .processDefinitionKey(latest.getKey())
                        .count()
                - runtime.createProcessInstanceQuery()
                        .processDefinitionId(latest.getId())
                        .count();
    }

    private List<Step> steps(ProcessDefinition definition, Diagram diagram, TrialDeployment.Result result) {
        Diagram before = drawn(definition);
        return management.createActivityStatisticsQuery(definition.getId()).list().stream()
                .sorted(Comparator.comparing(ActivityStatistics::getId))
                .map(standing -> step(standing, before, diagram, result))
                .toList();
    }

    private static Step step(
            ActivityStatistics standing, Diagram before, Diagram after, TrialDeployment.Result result) {
        String element = DiagramChanges.described(before, standing.getId());
        Boolean canFollow = result.canFollow(after.processId(), standing.getId());
        return new Step(
                standing.getId(),
                element,
                standing.getInstances(),
                canFollow,
                Boolean.FALSE.equals(canFollow) ? whyNot(standing.getId(), after, result) : null);
    }

    private static @Nullable String whyNot(String id, Diagram after, TrialDeployment.Result result) {
        if (after.all(FlowElement.class).stream().noneMatch(element -> id.equals(element.getId()))) {
            return "the new diagram has no element with this id";
        }
        return result.whyNot(after.processId(), id);
    }
}
