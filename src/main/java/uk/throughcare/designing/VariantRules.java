package uk.throughcare.designing;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;

/** A team's own can be what is done and asked in the stages that its cases come to; all else is the same for all teams. */
final class VariantRules {

    /** The table that code asks in the name of the team that holds the case. */
    static final String DEADLINES = "deadlines";

    private static final String FOR_ALL = "so it cannot be a team's own; deploy it with the tenant id left empty";

    private VariantRules() {}

    /**
     * @param whole all files as the team has them
     * @param own names of those that are the team's own
     * @param sent names of those that are sent now
     */
    static List<Finding> findings(Models whole, Set<String> own, Set<String> sent) {
        if (own.isEmpty()) {
            return List.of(new Finding(
                    "all files",
                    "tenant",
                    "nothing differs from what all teams have; bring the team back to it on the page of releases"));
        }
        Set<String> files = TeamFiles.of(whole, own);
        return Stream.of(
                        diagrams(whole, own),
                        forms(whole, own),
                        tables(whole, own),
                        sent.stream()
                                .filter(file -> !files.contains(file))
                                .map(file -> new Finding(
                                        file,
                                        "file",
                                        "is as all teams have it, and nothing of the team's needs it; leave it out")))
                .flatMap(findings -> findings)
                .toList();
    }

    private static Stream<Finding> diagrams(Models whole, Set<String> own) {
        return whole.diagrams().stream()
                .filter(diagram -> own.contains(diagram.file()))
                .filter(diagram -> !TeamFiles.isStage(diagram, whole) || canBeStarted(diagram))
                .map(diagram -> diagram.finding("is no stage that another diagram calls, " + FOR_ALL));
    }

    /** By staff, a message or the clock, and not by another diagram alone. */
    private static boolean canBeStarted(Diagram diagram) {
        return diagram.all(StartEvent.class).stream()
                .filter(start -> start.getParentElement() instanceof Process)
                .anyMatch(start -> start.getCamundaFormRef() != null
                        || !start.getEventDefinitions().isEmpty());
    }

    private static Stream<Finding> forms(Models whole, Set<String> own) {
        return whole.forms().stream()
                .filter(form -> own.contains(form.file()))
                .filter(form -> whole.usersOf(form).noneMatch(diagram -> TeamFiles.isStage(diagram, whole)))
                .map(form -> new Finding(form.file(), form.id(), "is shown in no stage, " + FOR_ALL));
    }

    private static Stream<Finding> tables(Models whole, Set<String> own) {
        return whole.tables().stream()
                .filter(table -> own.contains(table.file()) && !table.id().equals(DEADLINES))
                .filter(table -> whole.askersOf(table).findAny().isEmpty()
                        || !whole.askersOf(table).allMatch(diagram -> TeamFiles.isStage(diagram, whole)))
                .map(table -> table.finding("is asked for all teams alike, " + FOR_ALL));
    }
}
