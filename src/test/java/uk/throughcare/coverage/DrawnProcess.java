package uk.throughcare.coverage;

import static java.util.function.Predicate.not;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import uk.throughcare.coverage.Walks.Step;

/** A process as drawn, with all that can be walked in it. */
record DrawnProcess(Path file, BpmnModelInstance model) {

    static List<DrawnProcess> all() {
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .map(file -> new DrawnProcess(file, Bpmn.readModelFromFile(file.toFile())))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Process process() {
        return model.getModelElementsByType(Process.class).iterator().next();
    }

    String key() {
        return process().getId();
    }

    Stream<FlowElement> elements() {
        return Stream.concat(nodes().stream(), model.getModelElementsByType(SequenceFlow.class).stream());
    }

    Collection<FlowNode> nodes() {
        return model.getModelElementsByType(FlowNode.class);
    }

    /**
     * What stands for the element: the engine takes no flow out of an event-based gateway, but begins with the event at once, so the
     * event stands for its flow.
     */
    Step step(FlowElement element) {
        FlowElement stands = Optional.of(element)
                .filter(SequenceFlow.class::isInstance)
                .map(SequenceFlow.class::cast)
                .filter(flow -> flow.getSource() instanceof EventBasedGateway)
                .<FlowElement>map(SequenceFlow::getTarget)
                .orElse(element);
        return new Step(key(), stands.getId());
    }

    boolean has(FlowElement element, Set<Step> walked) {
        return walked.contains(step(element));
    }

    List<FlowElement> without(Set<Step> walked) {
        return elements().filter(not(element -> has(element, walked))).toList();
    }

    /** In the words of the diagram. */
    static String inWords(FlowElement element) {
        return element instanceof SequenceFlow flow
                ? words(flow.getSource()) + " → " + (flow.getName() == null ? "" : flow.getName() + " → ")
                        + words(flow.getTarget())
                : words(element);
    }

    private static String words(FlowElement element) {
        return (element.getName() == null ? element.getId() : element.getName()).replaceAll("\\s+", " ");
    }
}
