package uk.throughcare.designing;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/**
 * A diagram in words, for who cannot see it or wants to read it: its steps in the order in which cases come to them.
 *
 * @param name what it is called
 * @param documentation what it is for
 */
record DiagramText(String process, String name, String documentation, List<Step> steps) {

    /**
     * One step.
     *
     * @param element its type and name
     * @param who candidate groups; null if it is no staff task
     * @param form what staff fill in; null if nothing
     * @param next what comes after it, with the condition in words where the flow has a name
     */
    record Step(
            String id,
            String element,
            String documentation,
            @Nullable String who,
            @Nullable String form,
            List<String> next) {}

    static DiagramText of(Diagram diagram) {
        String name = diagram.process().getName();
        return new DiagramText(
                diagram.processId(),
                name == null ? diagram.processId() : name,
                documentation(diagram.process()),
                inOrder(diagram).stream().map(node -> step(diagram, node)).toList());
    }

    private static Collection<FlowNode> inOrder(Diagram diagram) {
        Deque<FlowNode> coming = new ArrayDeque<>(diagram.all(StartEvent.class).stream()
                .sorted((one, other) -> Boolean.compare(isInside(one), isInside(other)))
                .toList());
        Set<FlowNode> ordered = new LinkedHashSet<>();
        while (!coming.isEmpty()) {
            FlowNode node = coming.removeFirst();
            if (ordered.add(node)) {
                attached(diagram, node).forEach(coming::addFirst);
                node.getOutgoing().forEach(flow -> coming.addLast(flow.getTarget()));
            }
        }
        ordered.addAll(diagram.nodes());
        return ordered;
    }

    private static boolean isInside(StartEvent start) {
        return start.getParentElement() instanceof Activity;
    }

    private static Stream<BoundaryEvent> attached(Diagram diagram, ModelElementInstance to) {
        return diagram.all(BoundaryEvent.class).stream().filter(event -> to.equals(event.getAttachedTo()));
    }

    private static Step step(Diagram diagram, FlowNode node) {
        UserTask task = node instanceof UserTask staff ? staff : null;
        return new Step(
                node.getId(),
                DiagramChanges.described(diagram, node.getId()),
                documentation(node),
                task == null ? null : task.getCamundaCandidateGroups(),
                task == null ? null : task.getCamundaFormRef(),
                node.getOutgoing().stream().map(flow -> next(diagram, flow)).toList());
    }

    private static String next(Diagram diagram, SequenceFlow flow) {
        String target = DiagramChanges.described(diagram, flow.getTarget().getId());
        return Diagram.isBlank(flow.getName()) ? target : flow.getName().strip() + ": " + target;
    }

    private static String documentation(BaseElement element) {
        return element.getChildElementsByType(Documentation.class).stream()
                .map(Documentation::getTextContent)
                .map(String::strip)
                .collect(Collectors.joining("\n"));
    }
}
