package uk.throughcare.designing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.EndEventBuilder;
import org.camunda.bpm.model.bpmn.builder.StartEventBuilder;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;

/** Each kind of element, with times that leave no doubt which way was gone. */
class WalkThroughTest {

    private static final int RUNS = 4000;
    private static final double A_FEW_IN_A_HUNDRED = 0.04;
    private static final double NEW = 50;

    @Test
    void stepsTakeTheirTimesOneAfterTheOther() {
        assertThat(days(
                        begin().userTask("one").userTask("other").endEvent().done(),
                        took(Map.of("one", 2.0, "other", 3.0))))
                .containsOnly(5);
    }

    @Test
    void aStepOfWhichNothingIsRecordedTakesWhatIsTakenForGranted() {
        assertThat(days(begin().userTask("one").userTask("other").endEvent().done(), took(Map.of("one", 2.0))))
                .containsOnly(2 + NEW);
    }

    @Test
    void theSlowerOfTwoSidesIsWaitedFor() {
        BpmnModelInstance sides = begin().parallelGateway("fork")
                .userTask("quick")
                .parallelGateway("join")
                .userTask("last")
                .endEvent()
                .moveToNode("fork")
                .userTask("slow")
                .connectTo("join")
                .done();

        assertThat(days(sides, took(Map.of("fork", 0.0, "join", 0.0, "quick", 2.0, "slow", 5.0, "last", 1.0))))
                .containsOnly(6);
    }

    @Test
    void anEndOfAllWaitsForNobody() {
        BpmnModelInstance sides = begin().parallelGateway("fork")
                .userTask("quick")
                .endEvent("all")
                .moveToNode("fork")
                .userTask("slow")
                .endEvent()
                .done();
        EndEvent all = sides.getModelElementById("all");
        all.getEventDefinitions().add(sides.newInstance(TerminateEventDefinition.class));

        assertThat(days(sides, took(Map.of("fork", 0.0, "all", 0.0, "quick", 2.0, "slow", 5.0))))
                .containsOnly(2);
    }

    @Test
    void decisionsFallAsOftenAsTheyDid() {
        BpmnModelInstance decision =
                decision().moveToNode("decision").userTask("slow").endEvent().done();
        RecordedWays recorded = new RecordedWays(
                List.of(),
                Map.of("quick", List.of(1.0), "slow", List.of(9.0)),
                Map.of(),
                Map.of("begin", 10, "decision", 10, "quick", 2, "slow", 8),
                Map.of(flowTo(decision, "quick"), 2, flowTo(decision, "slow"), 8),
                List.of());

        assertThat(share(days(decision, recorded), 9)).isCloseTo(0.8, within(A_FEW_IN_A_HUNDRED));
    }

    @Test
    void aNewWayIsTakenAsOftenAsTheOthersOnAverage() {
        BpmnModelInstance decision = decision()
                .moveToNode("decision")
                .userTask("slow")
                .endEvent()
                .moveToNode("decision")
                .userTask("new")
                .endEvent()
                .done();
        RecordedWays recorded = new RecordedWays(
                List.of(),
                Map.of("quick", List.of(1.0), "slow", List.of(9.0)),
                Map.of(),
                Map.of("begin", 10, "decision", 10, "quick", 2, "slow", 8),
                Map.of(flowTo(decision, "quick"), 2, flowTo(decision, "slow"), 8),
                List.of());

        assertThat(share(days(decision, recorded), NEW)).isCloseTo(1.0 / 3, within(A_FEW_IN_A_HUNDRED));
    }

    @Test
    void aStepIsBrokenOffAsOftenAsItWas() {
        BpmnModelInstance broken = begin().userTask("one")
                .boundaryEvent("late")
                .timerWithDuration("P1D")
                .userTask("other")
                .endEvent()
                .moveToActivity("one")
                .endEvent()
                .done();
        RecordedWays recorded = new RecordedWays(
                List.of(),
                Map.of("one", List.of(4.0), "other", List.of(1.0)),
                Map.of("one", List.of(7.0)),
                Map.of("begin", 10, "one", 10, "late", 3, "other", 3),
                Map.of(),
                List.of());

        assertThat(days(broken, recorded)).containsOnly(4, 8);
        assertThat(share(days(broken, recorded), 8)).isCloseTo(0.3, within(A_FEW_IN_A_HUNDRED));
    }

    @Test
    void whateverComesFirstEndsAWait() {
        BpmnModelInstance wait = begin().eventBasedGateway()
                .id("first")
                .intermediateCatchEvent("soon")
                .message("Soon")
                .endEvent()
                .moveToNode("first")
                .intermediateCatchEvent("later")
                .timerWithDuration("P9D")
                .endEvent()
                .done();
        RecordedWays recorded = new RecordedWays(
                List.of(),
                Map.of("soon", List.of(2.0), "later", List.of(9.0)),
                Map.of(),
                Map.of("begin", 4, "first", 4, "soon", 3, "later", 1),
                Map.of(flowTo(wait, "soon"), 3, flowTo(wait, "later"), 1),
                List.of());

        assertThat(share(days(wait, recorded), 9)).isCloseTo(0.25, within(A_FEW_IN_A_HUNDRED));
    }

    @Test
    void whatStandsInASubProcessIsGoneThrough() {
        BpmnModelInstance inner = begin().subProcess("inner")
                .embeddedSubProcess()
                .startEvent("begin-inner")
                .userTask("one")
                .endEvent()
                .subProcessDone()
                .userTask("other")
                .endEvent()
                .done();

        assertThat(days(inner, took(Map.of("inner", 99.0, "begin-inner", 0.0, "one", 2.0, "other", 3.0))))
                .containsOnly(5);
    }

    @Test
    void ofManyInstancesOfAStepAllAreWaitedFor() {
        assertThat(days(
                        begin().userTask("one")
                                .multiInstance()
                                .parallel()
                                .cardinality("2")
                                .multiInstanceDone()
                                .endEvent()
                                .done(),
                        took(Map.of("one", 2.0, "one#multiInstanceBody", 6.0))))
                .containsOnly(6);
    }

    private static StartEventBuilder begin() {
        return Bpmn.createExecutableProcess("process").startEvent("begin");
    }

    private static EndEventBuilder decision() {
        return begin().exclusiveGateway("decision").userTask("quick").endEvent();
    }

    private static RecordedWays took(Map<String, Double> times) {
        Map<String, List<Double>> all = new HashMap<>(Map.of("begin", List.of(0.0)));
        times.forEach((element, days) -> all.put(element, List.of(days)));
        return new RecordedWays(
                List.of(),
                all,
                Map.of(),
                all.keySet().stream().collect(Collectors.toMap(element -> element, element -> 1)),
                Map.of(),
                List.of());
    }

    private static String flowTo(BpmnModelInstance model, String target) {
        return model.getModelElementsByType(SequenceFlow.class).stream()
                .filter(flow -> flow.getTarget().getId().equals(target))
                .findFirst()
                .orElseThrow()
                .getId();
    }

    private static double[] days(BpmnModelInstance model, RecordedWays recorded) {
        var walk = new WalkThrough(
                new Diagram("process.bpmn", model),
                recorded,
                node -> node instanceof UserTask ? NEW : 0,
                new SplittableRandom(7));
        return DoubleStream.generate(walk::days).limit(RUNS).toArray();
    }

    private static double share(double[] all, double days) {
        return (double) DoubleStream.of(all).filter(one -> one == days).count() / all.length;
    }
}
