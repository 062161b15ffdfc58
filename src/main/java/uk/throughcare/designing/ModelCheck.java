package uk.throughcare.designing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.throughcare.calendar.TaskNames;

/** Asks the rules about files that are to be deployed. */
@Component
class ModelCheck {

    private static final String DEADLINES = "deadlines";

    private final DeployedFiles deployed;
    private final ApplicationWords words;

    ModelCheck(DeployedFiles deployed, ApplicationWords words) {
        this.deployed = deployed;
        this.words = words;
    }

    /**
     * What is wrong with files that are all there is.
     *
     * @throws UnreadableFile if one is not what its ending says
     */
    List<Finding> alone(Map<String, String> files) {
        return ModelRules.findings(read(files));
    }

    /**
     * What is wrong with files that come to those deployed already.
     *
     * @param files their texts by name without folders
     * @throws UnreadableFile if one is not what its ending says
     */
    List<Finding> besideDeployed(Map<String, String> files) {
        return findings(read(files), deployed());
    }

    /**
     * The files as models.
     *
     * @throws UnreadableFile if one is not what its ending says
     */
    Models read(Map<String, String> files) {
        return Models.of(files, words.vocabulary());
    }

    Models deployed() {
        return Models.readable(deployed.newest(), words.vocabulary());
    }

    /** What is wrong with the files themselves, with others because of them, and what has to come with them. */
    List<Finding> findings(Models sent, Models before) {
        Models after = withoutFormsLeftOver(before.with(sent), sent);
        Set<Finding> known = Set.copyOf(ModelRules.findings(before));
        return Stream.concat(
                        ModelRules.findings(after).stream()
                                .filter(finding ->
                                        sent.sources().containsKey(finding.file()) || !known.contains(finding)),
                        sent.diagrams().stream().flatMap(diagram -> leftBehind(diagram, sent, after)))
                .toList();
    }

    /**
     * What is no fault, and yet may surprise: a stage that is called as it was deployed with its caller goes on unchanged there,
     * and a task without a row of its own in the table of deadlines gets the deadline of any other.
     */
    List<Finding> hints(Models sent, Models before) {
        Optional<DecisionTable> deadlines = sent.table(DEADLINES).or(() -> before.table(DEADLINES));
        return sent.diagrams().stream()
                .flatMap(diagram -> Stream.concat(
                        calledElsewhere(diagram, sent, before),
                        deadlines.stream().flatMap(table -> withoutDeadline(diagram, table))))
                .toList();
    }

    private static Stream<Finding> calledElsewhere(Diagram diagram, Models sent, Models before) {
        return before.callersOf(diagram)
                .filter(caller -> sent.diagram(caller.processId()).isEmpty())
                .map(caller -> diagram.finding("is called by " + caller.processId()
                        + ", which goes on calling the version deployed with it; send " + caller.file()
                        + " and all that it calls too"));
    }

    private static Stream<Finding> withoutDeadline(Diagram diagram, DecisionTable deadlines) {
        Set<String> rows =
                deadlines.all(Rule.class).stream().map(DecisionTable::firstOf).collect(Collectors.toSet());
        return diagram.all(UserTask.class).stream()
                .filter(task -> !rows.contains(TaskNames.inTable(task.getId())))
                .map(task -> diagram.finding(
                        task,
                        "has no row of its own in the table of deadlines and is due as any other task; add a row for '"
                                + TaskNames.inTable(task.getId()) + "'"));
    }

    /** What a diagram takes from its own deployment and would not find there. */
    private static Stream<Finding> leftBehind(Diagram diagram, Models sent, Models all) {
        return Stream.of(
                        diagram.all(UserTask.class).stream()
                                .flatMap(task -> leftForm(diagram, task, task.getCamundaFormRef(), sent, all)),
                        diagram.all(StartEvent.class).stream()
                                .flatMap(start -> leftForm(diagram, start, start.getCamundaFormRef(), sent, all)),
                        diagram.all(CallActivity.class).stream()
                                .filter(call -> call.getCalledElement() != null)
                                .flatMap(call -> all.diagram(call.getCalledElement()).stream()
                                        .filter(called ->
                                                sent.diagram(called.processId()).isEmpty())
                                        .map(called -> diagram.finding(call, leftBehind(called.file())))),
                        diagram.all(BusinessRuleTask.class).stream()
                                .filter(task -> task.getCamundaDecisionRef() != null)
                                .flatMap(task -> all.table(task.getCamundaDecisionRef()).stream()
                                        .filter(table -> sent.table(table.id()).isEmpty())
                                        .map(table -> diagram.finding(task, leftBehind(table.file())))))
                .flatMap(findings -> findings);
    }

    private static Stream<Finding> leftForm(
            Diagram diagram, FlowElement element, @Nullable String form, Models sent, Models all) {
        return form == null
                ? Stream.empty()
                : all.form(form).stream()
                        .filter(found -> sent.form(form).isEmpty())
                        .map(found -> diagram.finding(element, leftBehind(found.file())));
    }

    private static String leftBehind(String file) {
        return "takes " + file + " from its own deployment, and it is not among the files; send it too";
    }

    /** A form that was deployed and that no diagram shows any longer is nobody's fault. */
    private static Models withoutFormsLeftOver(Models models, Models sent) {
        return models.withoutForms(models.forms().stream()
                .filter(form -> !sent.sources().containsKey(form.file()))
                .filter(form -> models.usersOf(form).findAny().isEmpty())
                .map(FormFile::file)
                .collect(Collectors.toSet()));
    }
}
