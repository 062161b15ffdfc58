package uk.throughcare.designing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a diagram as a case would, by lot: what is recorded of an element happens to it as often as it did, and takes as
 * long as it did some time. A way that is new is taken as often as each other on average; what breaks in only beside the steps
 * or from outside is left away.
 */
final class WalkThrough {

    /** A way round in a circle comes to an end, however unlikely that is. */
    private static final int MOST_STEPS = 1000;

    /** Under this name the engine keeps how long all instances of a step took together. */
    private static final String ALL_INSTANCES = "#multiInstanceBody";

    private final Diagram diagram;
    private final RecordedWays recorded;
    private final ToDoubleFunction<FlowNode> whatIsNew;
    private final SplittableRandom dice;
    private final Map<String, List<BoundaryEvent>> breaking = new HashMap<>();

    /**
     * @param whatIsNew how many days a step takes of which nothing is recorded
     */
    WalkThrough(Diagram diagram, RecordedWays recorded, ToDoubleFunction<FlowNode> whatIsNew, SplittableRandom dice) {
        this.diagram = diagram;
        this.recorded = recorded;
        this.whatIsNew = whatIsNew;
        this.dice = dice;
        diagram.all(BoundaryEvent.class).stream()
                .filter(BoundaryEvent::cancelActivity)
                .forEach(event -> breaking.computeIfAbsent(event.getAttachedTo().getId(), none -> new ArrayList<>())
                        .add(event));
    }

    private record Token(double at, FlowNode node) {}

    /** Where a step leads, after so many days. */
    private record Left(double days, List<FlowNode> to) {}

    /** How many days it takes from start to end. */
    double days() {
        return through(diagram.process());
    }

    private double through(ModelElementInstance scope) {
        var tokens = new PriorityQueue<>(Comparator.comparingDouble(Token::at));
        scope.getChildElementsByType(StartEvent.class).stream()
                .min(Comparator.comparing(start -> start.getEventDefinitions().size()))
                .ifPresent(start -> tokens.add(new Token(0, start)));
        Map<FlowNode, Integer> arrived = new HashMap<>();
        double last = 0;
        for (int step = 0; step < MOST_STEPS && !tokens.isEmpty(); step++) {
            Token token = tokens.poll();
            FlowNode node = token.node();
            if (node instanceof ParallelGateway
                    && arrived.merge(node, 1, Integer::sum) < node.getIncoming().size()) {
                continue;
            }
            Left left = leave(node);
            double at = token.at() + left.days();
            if (endsAll(node)) {
                return at;
            }
            if (left.to().isEmpty()) {
                last = Math.max(last, at);
            }
            left.to().forEach(next -> tokens.add(new Token(at, next)));
        }
        return last;
    }

    private static boolean endsAll(FlowNode node) {
        return node instanceof EndEvent end
                && end.getEventDefinitions().stream().anyMatch(TerminateEventDefinition.class::isInstance);
    }

    private Left leave(FlowNode node) {
        if (node instanceof ExclusiveGateway) {
            return new Left(0, List.of(one(node).getTarget()));
        }
        if (node instanceof EventBasedGateway) {
            FlowNode event = one(node).getTarget();
            return new Left(takes(event), behind(event));
        }
        if (node instanceof Activity) {
            @Nullable BoundaryEvent broken = broken(node);
            if (broken != null) {
                return new Left(drawn(recorded.brokenOff().getOrDefault(node.getId(), List.of())), behind(broken));
            }
        }
        return new Left(node instanceof SubProcess inner ? through(inner) : takes(node), behind(node));
    }

    private static List<FlowNode> behind(FlowNode node) {
        return node.getOutgoing().stream().map(SequenceFlow::getTarget).toList();
    }

    private @Nullable BoundaryEvent broken(FlowNode node) {
        double lot = dice.nextDouble();
        for (BoundaryEvent event : breaking.getOrDefault(node.getId(), List.of())) {
            lot -= recorded.share(event.getId(), node.getId());
            if (lot < 0) {
                return event;
            }
        }
        return null;
    }

    private SequenceFlow one(FlowNode decision) {
        List<SequenceFlow> ways = List.copyOf(decision.getOutgoing());
        double average = ways.stream()
                .filter(way -> recorded.taken().containsKey(way.getId()))
                .mapToInt(way -> recorded.taken().get(way.getId()))
                .average()
                .orElse(0);
        double[] often = ways.stream()
                .mapToDouble(way -> {
                    @Nullable Integer taken = recorded.taken().get(way.getId());
                    return average == 0 ? 1 : taken == null ? average : taken;
                })
                .toArray();
        double lot = dice.nextDouble() * Arrays.stream(often).sum();
        for (int place = 0; place < often.length; place++) {
            lot -= often[place];
            if (lot < 0) {
                return ways.get(place);
            }
        }
        return ways.get(ways.size() - 1);
    }

    private double takes(FlowNode node) {
        String all = node.getId() + ALL_INSTANCES;
        String element = recorded.knows(all) ? all : node.getId();
        return recorded.knows(element)
                ? drawn(recorded.times().getOrDefault(element, List.of()))
                : whatIsNew.applyAsDouble(node);
    }

    private double drawn(List<Double> times) {
        return times.isEmpty() ? 0 : times.get(dice.nextInt(times.size()));
    }
}
