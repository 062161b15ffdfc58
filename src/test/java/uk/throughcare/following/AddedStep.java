package uk.throughcare.following;

import java.util.List;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BpmnModelElementInstance;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnPlane;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** A step that a designer adds to the assessment: once the plan is agreed, the link worker looks ahead. */
final class AddedStep {

    static final String DIAGRAM = "processes/assessment/assessment.bpmn";
    static final String DEADLINES = "processes/deadlines.dmn";
    static final String FORM = "forms/assessment/look-ahead.form";
    static final String TASK = "userTask_lookAhead";

    private static final String END = "endEvent_planAgreed";
    private static final double ROOM = 150;
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private AddedStep() {}

    static Release in(Release release) {
        return release.redrawn(DIAGRAM, AddedStep::draw)
                .with(FORM, form())
                .changed(DEADLINES, table -> table.replaceFirst("(?=<rule )", deadline()));
    }

    private static void draw(BpmnModelInstance model) {
        SequenceFlow flow = model.getModelElementById("flow_agreePlanToPlanAgreed");
        FlowNode end = model.getModelElementById(END);
        Bounds place = shape(model, END).getBounds();

        UserTask task = add(model, flow.getParentElement(), UserTask.class, TASK);
        task.setName("Look ahead");
        task.setAttributeValueNs(CAMUNDA, "formRef", "look-ahead");
        task.setAttributeValueNs(CAMUNDA, "formRefBinding", "deployment");
        task.setCamundaAssignee("${linkWorker}");
        task.setCamundaCandidateGroups("link-worker");
        task.setCamundaDueDate("${deadlines.due(execution)}");
        document(model, task);
        end.getIncoming().remove(flow);
        flow.setTarget(task);
        task.getIncoming().add(flow);
        SequenceFlow next = add(model, flow.getParentElement(), SequenceFlow.class, "flow_lookAheadToPlanAgreed");
        next.setSource(task);
        next.setTarget(end);
        task.getOutgoing().add(next);
        end.getIncoming().add(next);

        double middle = place.getY() + place.getHeight() / 2;
        BpmnShape drawn = add(model, plane(model), BpmnShape.class, TASK + "_di");
        drawn.setBpmnElement(task);
        drawn.setBounds(bounds(model, place.getX(), middle - 40, 100, 80));
        place.setX(place.getX() + ROOM);
        Bounds label = shape(model, END).getBpmnLabel().getBounds();
        label.setX(label.getX() + ROOM);
        BpmnEdge line = add(model, plane(model), BpmnEdge.class, next.getId() + "_di");
        line.setBpmnElement(next);
        line.getWaypoints()
                .addAll(List.of(
                        point(model, drawn.getBounds().getX() + 100, middle), point(model, place.getX(), middle)));
    }

    private static void document(BpmnModelInstance model, UserTask task) {
        var words = model.newInstance(Documentation.class);
        words.setTextContent("Say what could get in the way of the plan. Next you choose activities that fit it.");
        task.getDocumentations().add(words);
    }

    private static <T extends BpmnModelElementInstance> T add(
            BpmnModelInstance model, ModelElementInstance parent, Class<T> type, String id) {
        T added = model.newInstance(type, id);
        parent.addChildElement(added);
        return added;
    }

    private static BpmnPlane plane(BpmnModelInstance model) {
        return model.getModelElementsByType(BpmnPlane.class).iterator().next();
    }

    private static BpmnShape shape(BpmnModelInstance model, String element) {
        return model.getModelElementById(element + "_di");
    }

    private static Bounds bounds(BpmnModelInstance model, double x, double y, double width, double height) {
        Bounds bounds = model.newInstance(Bounds.class);
        bounds.setX(x);
        bounds.setY(y);
        bounds.setWidth(width);
        bounds.setHeight(height);
        return bounds;
    }

    private static Waypoint point(BpmnModelInstance model, double x, double y) {
        Waypoint point = model.newInstance(Waypoint.class);
        point.setX(x);
        point.setY(y);
        return point;
    }

    private static String form() {
        return """
                {
                  "type": "default", "id": "look-ahead", "schemaVersion": 16,
                  "executionPlatform": "Camunda Platform", "executionPlatformVersion": "7.22.0",
                  "exporter": {"name": "Camunda Modeler", "version": "5.36.0"},
                  "components": [
                    {"id": "Field_person", "type": "text",
                     "text": "**{{personName}}** · {{personNumber}} · {{teamName}} · case {{reference}}\\n\\n{{personNotes}}"},
                    {"id": "Field_hurdles", "type": "textarea", "key": "hurdles",
                     "label": "What could get in the way?",
                     "description": "For example “The course is at the same time as the garden.”",
                     "validate": {"required": true, "maxLength": 2000}}
                  ]
                }
                """;
    }

    /** Due within 7 working days. */
    private static String deadline() {
        return """
                <rule id="rule_lookAhead">
                  <description>Local policy</description>
                  <inputEntry id="entry_lookAhead_task"><text>"look-ahead"</text></inputEntry>
                  <inputEntry id="entry_lookAhead_priority"><text></text></inputEntry>
                  <outputEntry id="entry_lookAhead_dueWorkingDays"><text>7</text></outputEntry>
                  <outputEntry id="entry_lookAhead_dueHours"><text>null</text></outputEntry>
                  <outputEntry id="entry_lookAhead_remindWorkingDaysBefore"><text>1</text></outputEntry>
                  <outputEntry id="entry_lookAhead_secondMissWorkingDays"><text>3</text></outputEntry>
                  <outputEntry id="entry_lookAhead_managerAfterHours"><text>null</text></outputEntry>
                </rule>
                """;
    }
}
