package uk.throughcare.designing;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.xml.ModelException;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** One diagram, as drawn. */
final class Diagram {

    private final String file;
    private final BpmnModelInstance model;

    // each rule asks for the same few types again and again, and the model would walk through the whole file each time
    private final Map<Class<?>, List<?>> elements = new ConcurrentHashMap<>();

    Diagram(String file, BpmnModelInstance model) {
        this.file = file;
        this.model = model;
    }

    String file() {
        return file;
    }

    BpmnModelInstance model() {
        return model;
    }

    /**
     * @throws UnreadableFile if it is no BPMN, or holds no process
     */
    static Diagram read(String file, String source) {
        try {
            var diagram = new Diagram(
                    file, Bpmn.readModelFromStream(new ByteArrayInputStream(source.getBytes(StandardCharsets.UTF_8))));
            if (diagram.all(Process.class).isEmpty()) {
                throw new UnreadableFile(file, "it holds no process");
            }
            if (diagram.all(Process.class).stream().anyMatch(process -> isBlank(process.getId()))) {
                throw new UnreadableFile(file, "its process has no id");
            }
            if (diagram.all(FlowElement.class).stream().anyMatch(element -> isBlank(element.getId()))) {
                throw new UnreadableFile(file, "it has an element without an id");
            }
            return diagram;
        } catch (ModelException unreadable) {
            throw UnreadableFile.because(file, "it is not BPMN", unreadable);
        }
    }

    @SuppressWarnings("unchecked") // kept under their own type
    <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
        return (List<T>) elements.computeIfAbsent(type, asked -> List.copyOf(model.getModelElementsByType(type)));
    }

    /** The file as plain XML, for rules that look at every attribute. */
    Element root() {
        return ((Document) model.getDocument().getDomSource().getNode()).getDocumentElement();
    }

    Process process() {
        return all(Process.class).iterator().next();
    }

    String processId() {
        return process().getId();
    }

    /** Unless its extension property "about" says what else it is about. */
    boolean isAboutACase() {
        ExtensionElements extensions = process().getExtensionElements();
        return extensions == null
                || extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                        .flatMap(properties -> properties.getCamundaProperties().stream())
                        .noneMatch(property -> "about".equals(property.getCamundaName()));
    }

    Collection<FlowNode> nodes() {
        return all(FlowNode.class);
    }

    /** The processes that it calls. */
    Set<String> calls() {
        return all(CallActivity.class).stream()
                .map(CallActivity::getCalledElement)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    Set<String> formRefs() {
        return Stream.concat(
                        all(UserTask.class).stream().map(UserTask::getCamundaFormRef),
                        all(StartEvent.class).stream().map(StartEvent::getCamundaFormRef))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** The tables that it asks. */
    Set<String> decisionRefs() {
        return all(BusinessRuleTask.class).stream()
                .map(BusinessRuleTask::getCamundaDecisionRef)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    Finding finding(FlowElement element, String problem) {
        return new Finding(file, described(element), problem);
    }

    Finding finding(String problem) {
        return new Finding(file, process().getName() + " (" + processId() + ")", problem);
    }

    static String described(FlowElement element) {
        String name = element.getName();
        return (isBlank(name) ? "unnamed" : name.strip()) + " (" + element.getId() + ")";
    }

    static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
