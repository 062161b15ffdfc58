package uk.throughcare.following;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BpmnModelElementInstance;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnPlane;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import uk.throughcare.journey.OwnWords;

/** What a designer adds to the assessment: once the plan is agreed, the link worker looks ahead, and a mail in the
 * designer's own words follows. */
public final class AddedStep {

    static final String DIAGRAM = "processes/assessment/assessment.bpmn";
    static final String DEADLINES = "processes/deadlines.dmn";
    static final String FORM = "forms/assessment/look-ahead.form";
    public static final String TASK = "userTask_lookAhead";

    public static final String MAIL = "serviceTask_tellReferrer";

    static final String TOLD = "Nothing is asked of you.";

    private static final String END = "endEvent_planAgreed";
    private static final double ROOM = 300;
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private AddedStep() {}

    /** All files with it, by name, as the Modeler sends them. */
    public static Map<String, String> sent() {
        return in(Release.current()).sent();
    }

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
        document(model, task, "Say what could get in the way of the plan. Next you choose activities that fit it.");
        end.getIncoming().remove(flow);
        flow.setTarget(task);
        task.getIncoming().add(flow);
        ServiceTask mail = add(model, flow.getParentElement(), ServiceTask.class, MAIL);
        mail.setName("Tell the referrer");
        mail.setCamundaDelegateExpression("${mailReferrer}");
        subject(model, mail);
        document(model, mail, "The plan is agreed, and we know what could get in its way.\n" + TOLD);
        SequenceFlow told = connect(model, task, mail, "flow_lookAheadToTellReferrer");
        SequenceFlow next = connect(model, mail, end, "flow_tellReferrerToPlanAgreed");

        double middle = place.getY() + place.getHeight() / 2;
        Bounds first = drawn(model, task, place.getX(), middle);
        Bounds second = drawn(model, mail, place.getX() + ROOM / 2, middle);
        place.setX(place.getX() + ROOM);
        Bounds label = shape(model, END).getBpmnLabel().getBounds();
        label.setX(label.getX() + ROOM);
        drawn(model, told, first.getX() + 100, second.getX(), middle);
        drawn(model, next, second.getX() + 100, place.getX(), middle);
    }

    private static SequenceFlow connect(BpmnModelInstance model, FlowNode from, FlowNode to, String id) {
        SequenceFlow flow = add(model, from.getParentElement(), SequenceFlow.class, id);
        flow.setSource(from);
        flow.setTarget(to);
        from.getOutgoing().add(flow);
        to.getIncoming().add(flow);
        return flow;
    }

    private static Bounds drawn(BpmnModelInstance model, FlowNode node, double x, double middle) {
        BpmnShape shape = add(model, plane(model), BpmnShape.class, node.getId() + "_di");
        shape.setBpmnElement(node);
        shape.setBounds(bounds(model, x, middle - 40, 100, 80));
        return shape.getBounds();
    }

    private static void drawn(BpmnModelInstance model, SequenceFlow flow, double from, double to, double middle) {
        BpmnEdge line = add(model, plane(model), BpmnEdge.class, flow.getId() + "_di");
        line.setBpmnElement(flow);
        line.getWaypoints().addAll(List.of(point(model, from, middle), point(model, to, middle)));
    }

    private static void subject(BpmnModelInstance model, ServiceTask mail) {
        mail.setExtensionElements(model.newInstance(ExtensionElements.class));
        CamundaProperty subject = model.newInstance(CamundaProperty.class);
        subject.setCamundaName(OwnWords.SUBJECT);
        subject.setCamundaValue("We have looked ahead");
        mail.getExtensionElements()
                .addExtensionElement(CamundaProperties.class)
                .getCamundaProperties()
                .add(subject);
    }

    private static void document(BpmnModelInstance model, FlowNode step, String text) {
        var words = model.newInstance(Documentation.class);
        words.setTextContent(text);
        step.getDocumentations().add(words);
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
