package uk.throughcare.designing;

import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** A case never stands still because no way fits. */
final class FlowRules {

    private FlowRules() {}

    static Stream<Finding> findings(Diagram diagram) {
        return Stream.concat(
                diagram.all(ExclusiveGateway.class).stream()
                        .flatMap(gateway -> ways(diagram, gateway, gateway.getDefault())),
                diagram.all(InclusiveGateway.class).stream()
                        .flatMap(gateway -> ways(diagram, gateway, gateway.getDefault())));
    }

    private static Stream<Finding> ways(Diagram diagram, FlowNode gateway, SequenceFlow byDefault) {
        if (gateway.getOutgoing().size() < 2) {
            return Stream.empty();
        }
        Stream<Finding> noDefault = byDefault == null
                ? Stream.of(
                        diagram.finding(gateway, "has no default flow; mark the way that is taken when no other fits"))
                : Stream.empty();
        return Stream.concat(
                noDefault, gateway.getOutgoing().stream().flatMap(flow -> way(diagram, flow, flow.equals(byDefault))));
    }

    private static Stream<Finding> way(Diagram diagram, SequenceFlow flow, boolean byDefault) {
        boolean conditional = flow.getConditionExpression() != null;
        if (conditional == !byDefault) {
            return Stream.empty();
        }
        return Stream.of(diagram.finding(
                flow,
                byDefault
                        ? "is the default flow and has a condition that is never asked; remove the condition"
                        : "has no condition; say when this way is taken"));
    }
}
