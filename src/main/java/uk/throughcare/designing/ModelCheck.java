package uk.throughcare.designing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    // what is deployed stays as it is, and reading it takes seconds
    private volatile @Nullable Known inForce;

    /** Files, and what the rules find in them already. */
    record Known(Models models, Set<Finding> findings) {}

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
     * The files as models.
     *
     * @throws UnreadableFile if one is not what its ending says
     */
    Models read(Map<String, String> files) {
        return Models.of(files, words.vocabulary());
    }

    /** Those of the files that can be read, as models. */
    Models readable(Map<String, String> files) {
        return Models.readable(files, words.vocabulary());
    }

    Models deployed() {
        return inForce().models();
    }

    /** What is deployed now for all teams. */
    Known inForce() {
        Map<String, String> files = deployed.newest();
        Known known = inForce;
        if (known == null || !known.models().sources().equals(files)) {
            known = known(readable(files));
            inForce = known;
        }
        return known;
    }

    Known known(Models models) {
        return new Known(models, Set.copyOf(ModelRules.findings(models)));
    }

    /** What is deployed with a change: the files that are sent, and beside them all others as they are deployed now. */
    Models whole(Models sent) {
        return whole(deployed(), sent);
    }

    /** The same where other files are in force. */
    Models whole(Models before, Models sent) {
        return withoutFormsLeftOver(before.with(sent), sent);
    }

    /** Files that are all there is, but for those that take the place of theirs. */
    Models merged(Map<String, String> files, Map<String, String> instead) {
        Models others = readable(instead);
        return withoutFormsLeftOver(readable(files).with(others), others);
    }

    /** What is wrong with the files themselves, and with others because of them. */
    List<Finding> findings(Models sent) {
        return findings(inForce(), sent);
    }

    /** The same where other files are in force. */
    List<Finding> findings(Known before, Models sent) {
        return ModelRules.findings(whole(before.models(), sent)).stream()
                .filter(finding -> sent.sources().containsKey(finding.file())
                        || !before.findings().contains(finding))
                .toList();
    }

    /** What is no fault, and yet may surprise: a task without a row in the table of deadlines gets the deadline of any other. */
    List<Finding> hints(Models sent) {
        return deployed().with(sent).table(DEADLINES).stream()
                .flatMap(deadlines -> sent.diagrams().stream().flatMap(diagram -> withoutDeadline(diagram, deadlines)))
                .toList();
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

    /** A form that was deployed and that no diagram shows any longer is nobody's fault. */
    private static Models withoutFormsLeftOver(Models models, Models sent) {
        return models.withoutForms(models.forms().stream()
                .filter(form -> !sent.sources().containsKey(form.file()))
                .filter(form -> models.usersOf(form).findAny().isEmpty())
                .map(FormFile::file)
                .collect(Collectors.toSet()));
    }
}
