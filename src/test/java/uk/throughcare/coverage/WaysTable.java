package uk.throughcare.coverage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import uk.throughcare.coverage.Walks.Walker;

/** Every way through every diagram, its beginnings, turnings and ends, beside the tests that take it, in their own words. */
final class WaysTable {

    private static final Path FILE = Path.of("target", "process-test-coverage", "ways.md");
    private static final int TESTS_NAMED = 3;

    private WaysTable() {}

    static void write(List<DrawnProcess> drawn) throws IOException {
        Files.createDirectories(FILE.getParent());
        Files.writeString(
                FILE,
                drawn.stream()
                        .map(WaysTable::of)
                        .collect(Collectors.joining("\n", "# Every way through the diagrams\n\n", "")));
    }

    private static String of(DrawnProcess drawn) {
        return "## " + drawn.process().getName() + " (`" + drawn.key() + "`)\n\n| Way | Taken by |\n| --- | --- |\n"
                + drawn.elements()
                        .filter(WaysTable::turns)
                        .map(element -> "| " + DrawnProcess.inWords(element) + " | "
                                + named(Walks.walkersOf(drawn.step(element))) + " |\n")
                        .collect(Collectors.joining());
    }

    private static boolean turns(FlowElement element) {
        return element instanceof StartEvent
                || element instanceof EndEvent
                || element instanceof BoundaryEvent
                || element instanceof SequenceFlow flow
                        && flow.getSource() instanceof Gateway
                        && flow.getSource().getOutgoing().size() > 1;
    }

    private static String named(SortedSet<Walker> walkers) {
        String first = walkers.stream()
                .limit(TESTS_NAMED)
                .map(walker -> walker.type() + ": " + walker.sentence())
                .collect(Collectors.joining("<br>"));
        int more = walkers.size() - TESTS_NAMED;
        return more > 0 ? first + "<br>and " + more + " more" : first;
    }
}
