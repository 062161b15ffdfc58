package uk.throughcare.journey;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/**
 * A mail's words as a designer has written them at the step that sends it: the subject as its extension property {@value #SUBJECT},
 * the text as its documentation. They are sent as they stand: what is known of a case cannot get into them.
 */
public record OwnWords(String subject, String text) {

    public static final String SUBJECT = "subject";

    private static final String TEXT = "text";

    /** Those of the step that is executed. */
    public static OwnWords at(DelegateExecution execution) {
        return of(execution.getBpmnModelElementInstance());
    }

    /** What is not written is empty. */
    public static OwnWords of(BaseElement step) {
        return new OwnWords(
                subject(step),
                step.getDocumentations().stream()
                        .map(Documentation::getTextContent)
                        .collect(Collectors.joining("\n\n"))
                        .strip());
    }

    private static String subject(BaseElement step) {
        return step.getExtensionElements() == null
                ? ""
                : step.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                        .flatMap(properties -> properties.getCamundaProperties().stream())
                        .filter(property -> SUBJECT.equals(property.getCamundaName()))
                        .map(CamundaProperty::getCamundaValue)
                        .filter(Objects::nonNull)
                        .map(String::strip)
                        .findFirst()
                        .orElse("");
    }

    /** As a mail's template names them. */
    public Map<String, Object> codes() {
        return Map.of(SUBJECT, subject, TEXT, text);
    }
}
