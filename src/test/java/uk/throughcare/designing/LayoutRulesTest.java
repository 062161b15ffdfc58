package uk.throughcare.designing;

import static uk.throughcare.designing.Example.MAP;
import static uk.throughcare.designing.Example.STAGE;
import static uk.throughcare.designing.Example.broken;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule about the drawing sees the copy that breaks it, and nothing else. */
class LayoutRulesTest {

    @ParameterizedTest
    @MethodSource("drawings")
    void aBrokenDrawingIsSeen(Example.Broken copy) {
        copy.check();
    }

    static Stream<Arguments> drawings() {
        return Stream.of(
                broken(
                        "a step without a shape",
                        STAGE,
                        "bpmnElement=\"endEvent_visitPlanned\"",
                        "bpmnElement=\"plan-visit\"",
                        "Visit planned (endEvent_visitPlanned): is not drawn; draw it, people cannot see it"),
                broken(
                        "a flow without a line",
                        STAGE,
                        "bpmnElement=\"flow_toVisitPlanned\"",
                        "bpmnElement=\"plan-visit\"",
                        "unnamed (flow_toVisitPlanned): is not drawn; draw it, people cannot see it"),
                broken(
                        "a line that ends beside its step",
                        STAGE,
                        "<di:waypoint x=\"800\" y=\"118\" />",
                        "<di:waypoint x=\"780\" y=\"118\" />",
                        "unnamed (flow_toVisitPlanned): is drawn from or to somewhere else than it leads; dock it to both of its steps"),
                broken(
                        "a step outside of its sub-process",
                        MAP,
                        "x=\"90\" y=\"300\" width=\"230\"",
                        "x=\"90\" y=\"300\" width=\"180\"",
                        "Miss noted (endEvent_missNoted): is drawn outside of its sub-process; move it inside"),
                broken(
                        "a step on another",
                        STAGE,
                        "<dc:Bounds x=\"180\" y=\"78\" width=\"100\" height=\"80\" />",
                        "<dc:Bounds x=\"180\" y=\"78\" width=\"160\" height=\"80\" />",
                        "Work out the length (businessRuleTask_visitLength): lies on Find a room (serviceTask_findRoom); move them apart"),
                broken(
                        "a line through a step",
                        STAGE,
                        "<di:waypoint x=\"280\" y=\"118\" /><di:waypoint x=\"330\" y=\"118\" />",
                        "<di:waypoint x=\"280\" y=\"118\" /><di:waypoint x=\"820\" y=\"118\" /><di:waypoint x=\"820\" y=\"30\" />"
                                + "<di:waypoint x=\"345\" y=\"30\" /><di:waypoint x=\"345\" y=\"78\" />",
                        "unnamed (flow_toFindRoom): is drawn through Room free? (gateway_roomFree); lead it around",
                        "unnamed (flow_toFindRoom): is drawn through Plan the visit (userTask_planVisit); lead it around",
                        "unnamed (flow_toFindRoom): is drawn through Visit planned (endEvent_visitPlanned); lead it around"),
                broken(
                        "an answer without a place",
                        STAGE,
                        "<bpmndi:BPMNLabel><dc:Bounds x=\"530\" y=\"150\" width=\"15\" height=\"14\" /></bpmndi:BPMNLabel>",
                        "",
                        "No (flow_noRoom): has a name and no place for it; move its label to where it can be read"),
                broken(
                        "a label on a label",
                        STAGE,
                        "<dc:Bounds x=\"530\" y=\"150\" width=\"15\" height=\"14\" />",
                        "<dc:Bounds x=\"560\" y=\"100\" width=\"15\" height=\"14\" />",
                        "Yes (flow_roomFree): its label lies on the label of No (flow_noRoom); move one of them"),
                broken(
                        "a label on a step",
                        STAGE,
                        "<dc:Bounds x=\"530\" y=\"150\" width=\"15\" height=\"14\" />",
                        "<dc:Bounds x=\"650\" y=\"90\" width=\"15\" height=\"14\" />",
                        "No (flow_noRoom): its label lies on Plan the visit (userTask_planVisit); move it aside"),
                broken(
                        "a label on a line",
                        STAGE,
                        "<dc:Bounds x=\"530\" y=\"150\" width=\"15\" height=\"14\" />",
                        "<dc:Bounds x=\"512\" y=\"150\" width=\"15\" height=\"14\" />",
                        "No (flow_noRoom): its label lies on the line of No (flow_noRoom); move it aside"));
    }
}
