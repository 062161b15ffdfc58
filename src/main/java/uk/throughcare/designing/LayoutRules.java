package uk.throughcare.designing;

import static uk.throughcare.designing.Diagram.isBlank;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;

/** The drawing can be read: everything is drawn, nothing lies on anything else. */
final class LayoutRules {

    /** What touches only at the rim does not disturb a reader. */
    private static final double RIM = 2;

    /** A label's box is wider than the words in it. */
    private static final double MARGIN = 5;

    private final Diagram diagram;
    private final Map<FlowNode, Rectangle2D> shapes = new LinkedHashMap<>();
    private final Map<SequenceFlow, List<Line2D>> edges = new LinkedHashMap<>();
    private final Map<FlowElement, Rectangle2D> labels = new LinkedHashMap<>();

    private LayoutRules(Diagram diagram) {
        this.diagram = diagram;
        diagram.all(BpmnShape.class).forEach(this::take);
        diagram.all(BpmnEdge.class).forEach(this::take);
    }

    static Stream<Finding> findings(Diagram diagram) {
        var drawing = new LayoutRules(diagram);
        return Stream.of(
                        drawing.undrawn(),
                        drawing.loose(),
                        drawing.outside(),
                        drawing.overlapping(),
                        drawing.throughSteps(),
                        drawing.unlabelled(),
                        drawing.labelsOnLabels(),
                        drawing.labelsOnSteps(),
                        drawing.labelsOnLines())
                .flatMap(findings -> findings);
    }

    private void take(BpmnShape shape) {
        if (shape.getBpmnElement() instanceof FlowNode node && shape.getBounds() != null) {
            shapes.put(node, rectangle(shape.getBounds()));
            take(node, shape.getBpmnLabel());
        }
    }

    private void take(BpmnEdge edge) {
        if (edge.getBpmnElement() instanceof SequenceFlow flow
                && edge.getWaypoints().size() > 1) {
            edges.put(flow, lines(List.copyOf(edge.getWaypoints())));
            take(flow, edge.getBpmnLabel());
        }
    }

    private void take(FlowElement element, BpmnLabel label) {
        if (label != null && label.getBounds() != null) {
            labels.put(element, rectangle(label.getBounds()));
        }
    }

    private Stream<Finding> undrawn() {
        Stream<FlowElement> missing = Stream.concat(
                diagram.nodes().stream().filter(node -> !shapes.containsKey(node)),
                diagram.all(SequenceFlow.class).stream().filter(flow -> !edges.containsKey(flow)));
        return missing.map(element -> diagram.finding(element, "is not drawn; draw it, people cannot see it"));
    }

    private Stream<Finding> loose() {
        return edges.entrySet().stream()
                .filter(edge -> {
                    List<Line2D> lines = edge.getValue();
                    return !touches(
                                    edge.getKey().getSource(),
                                    lines.get(0).getX1(),
                                    lines.get(0).getY1())
                            || !touches(
                                    edge.getKey().getTarget(),
                                    lines.get(lines.size() - 1).getX2(),
                                    lines.get(lines.size() - 1).getY2());
                })
                .map(edge -> diagram.finding(
                        edge.getKey(),
                        "is drawn from or to somewhere else than it leads; dock it to both of its steps"));
    }

    private boolean touches(FlowNode node, double x, double y) {
        Rectangle2D shape = shapes.get(node);
        return shape == null || grown(shape, RIM).contains(x, y);
    }

    private Stream<Finding> outside() {
        return shapes.entrySet().stream()
                .filter(shape -> !(shape.getKey() instanceof BoundaryEvent))
                .filter(shape -> shape.getKey().getParentElement() instanceof SubProcess around
                        && shapes.containsKey(around)
                        && !drawn(shapes, around).contains(shape.getValue()))
                .map(shape -> diagram.finding(shape.getKey(), "is drawn outside of its sub-process; move it inside"));
    }

    private Stream<Finding> overlapping() {
        return pairs(List.copyOf(shapes.keySet()))
                .filter(pair -> sameScope(pair.get(0), pair.get(1)) && !isAttached(pair.get(0), pair.get(1)))
                .filter(pair -> drawn(shapes, pair.get(0)).intersects(drawn(shapes, pair.get(1))))
                .map(pair -> diagram.finding(
                        pair.get(0), "lies on " + Diagram.described(pair.get(1)) + "; move them apart"));
    }

    private Stream<Finding> throughSteps() {
        return edges.keySet().stream()
                .flatMap(flow -> shapes.keySet().stream()
                        .filter(node -> sameScope(flow, node))
                        .filter(node -> !node.equals(flow.getSource()) && !node.equals(flow.getTarget()))
                        .filter(node -> crosses(drawn(edges, flow), drawn(shapes, node)))
                        .map(node -> diagram.finding(
                                flow, "is drawn through " + Diagram.described(node) + "; lead it around")));
    }

    private Stream<Finding> unlabelled() {
        return edges.keySet().stream()
                .filter(flow -> !isBlank(flow.getName()) && !labels.containsKey(flow))
                .map(flow -> diagram.finding(
                        flow, "has a name and no place for it; move its label to where it can be read"));
    }

    private Stream<Finding> labelsOnLabels() {
        return pairs(List.copyOf(labels.keySet()))
                .filter(pair -> grown(drawn(labels, pair.get(0)), -RIM).intersects(drawn(labels, pair.get(1))))
                .map(pair -> diagram.finding(
                        pair.get(0),
                        "its label lies on the label of " + Diagram.described(pair.get(1)) + "; move one of them"));
    }

    private Stream<Finding> labelsOnSteps() {
        return labels.keySet().stream()
                .flatMap(labelled -> shapes.keySet().stream()
                        .filter(node -> node instanceof Activity && !(node instanceof SubProcess))
                        .filter(node -> grown(drawn(labels, labelled), -MARGIN).intersects(drawn(shapes, node)))
                        .map(node -> diagram.finding(
                                labelled, "its label lies on " + Diagram.described(node) + "; move it aside")));
    }

    private Stream<Finding> labelsOnLines() {
        return labels.keySet().stream()
                .flatMap(labelled -> edges.keySet().stream()
                        .filter(flow -> crosses(drawn(edges, flow), drawn(labels, labelled)))
                        .map(flow -> diagram.finding(
                                labelled,
                                "its label lies on the line of " + Diagram.described(flow) + "; move it aside")));
    }

    /** Of an element that is known to be drawn. */
    private static <K, V> V drawn(Map<K, V> drawings, K element) {
        return Objects.requireNonNull(drawings.get(element));
    }

    private static boolean crosses(List<Line2D> lines, Rectangle2D area) {
        Rectangle2D inner = grown(area, -RIM);
        return lines.stream().anyMatch(line -> line.intersects(inner));
    }

    private static boolean sameScope(FlowElement some, FlowElement other) {
        return some.getParentElement().equals(other.getParentElement());
    }

    private static boolean isAttached(FlowNode some, FlowNode other) {
        return some instanceof BoundaryEvent event && other.equals(event.getAttachedTo())
                || other instanceof BoundaryEvent attached && some.equals(attached.getAttachedTo());
    }

    private static <T> Stream<List<T>> pairs(List<T> all) {
        return IntStream.range(0, all.size())
                .boxed()
                .flatMap(first -> IntStream.range(first + 1, all.size())
                        .mapToObj(second -> List.of(all.get(first), all.get(second))));
    }

    private static Rectangle2D rectangle(Bounds bounds) {
        return new Rectangle2D.Double(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }

    private static Rectangle2D grown(Rectangle2D area, double by) {
        return new Rectangle2D.Double(
                area.getX() - by, area.getY() - by, area.getWidth() + 2 * by, area.getHeight() + 2 * by);
    }

    private static List<Line2D> lines(List<Waypoint> points) {
        List<Line2D> lines = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            lines.add(new Line2D.Double(
                    points.get(i - 1).getX(),
                    points.get(i - 1).getY(),
                    points.get(i).getX(),
                    points.get(i).getY()));
        }
        return lines;
    }
}
