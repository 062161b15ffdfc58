package uk.throughcare.designing;

import java.sql.Types;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.management.ActivityStatistics;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import uk.throughcare.designing.Outlook.Changes;
import uk.throughcare.designing.Outlook.Running;
import uk.throughcare.designing.Outlook.Step;

/** Looks at what a deployment would bring, and deploys nothing. */
@Service
class DryRun {

    private final ModelCheck check;
    private final Variants variants;
    private final TrialDeployment trial;
    private final RepositoryService repository;
    private final ManagementService management;
    private final JdbcClient jdbc;

    DryRun(
            ModelCheck check,
            Variants variants,
            TrialDeployment trial,
            RepositoryService repository,
            ManagementService management,
            JdbcClient jdbc) {
        this.check = check;
        this.variants = variants;
        this.trial = trial;
        this.repository = repository;
        this.management = management;
        this.jdbc = jdbc;
    }

    /**
     * What the rules and the engine say of the files, what they change, and where running cases stand.
     *
     * @param files their texts by name without folders
     * @param team whose own they are to be; null for what is common to all teams
     * @throws UnreadableFile if one is not what its ending says, or there is no such team
     */
    Outlook of(Map<String, String> files, @Nullable String team) {
        Models sent = check.read(files);
        return team == null ? forAll(files, sent) : forTeam(team, sent);
    }

    private Outlook forAll(Map<String, String> files, Models sent) {
        List<Finding> findings = check.findings(sent);
        return outlook(
                findings.isEmpty() ? TeamModels.findings(variants.beside(check.whole(sent))) : findings,
                check.deployed(),
                sent,
                trial.deploy(files, null),
                null);
    }

    private Outlook forTeam(String team, Models sent) {
        Models before = before(team);
        TeamModels models = variants.with(team, sent);
        return outlook(models.findings(), before, sent, trial.deploy(models.files(), team), team);
    }

    private Models before(@Nullable String team) {
        if (team != null && !variants.isTeam(team)) {
            throw new UnreadableFile("team", "'" + team + "' is no team in service");
        }
        return team == null ? check.deployed() : variants.of(team);
    }

    private Outlook outlook(
            List<Finding> findings, Models before, Models sent, TrialDeployment.Result result, @Nullable String team) {
        return new Outlook(
                findings.isEmpty() ? result.findings() : findings,
                check.hints(sent),
                changes(sent, before),
                sent.diagrams().stream()
                        .flatMap(diagram -> running(diagram, result, team).stream())
                        .toList());
    }

    /** The diagrams among the files that change, as they are in force and as they would be. */
    List<TwoPictures> pictures(Map<String, String> files, @Nullable String team) {
        Models before = before(team);
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

    private Optional<ProcessDefinition> latest(Diagram diagram, @Nullable String team) {
        return Optional.ofNullable(TrialDeployment.of(team, repository.createProcessDefinitionQuery())
                .processDefinitionKey(diagram.processId())
                .latestVersion()
                .singleResult());
    }

    private Diagram drawn(ProcessDefinition definition) {
        return new Diagram(definition.getResourceName(), repository.getBpmnModelInstance(definition.getId()));
    }

    private Optional<Running> running(Diagram diagram, TrialDeployment.Result result, @Nullable String team) {
        return latest(diagram, team)
                .map(definition -> new Running(
                        diagram.processId(),
                        definition.getVersion(),
                        onEarlierVersions(definition),
                        steps(definition, diagram, result)));
    }

    private long onEarlierVersions(ProcessDefinition latest) {
        return jdbc.sql("""
                        select count(*) from act_ru_execution i join act_re_procdef d on d.id_ = i.proc_def_id_
                        where i.parent_id_ is null and d.key_ = :key and d.version_ < :version
                          and d.tenant_id_ is not distinct from :team
                        """)
                .param("key", latest.getKey())
                .param("version", latest.getVersion())
                .param("team", latest.getTenantId(), Types.VARCHAR)
                .query(Long.class)
                .single();
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
