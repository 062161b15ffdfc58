package uk.throughcare.designing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Where a property of an element template lands in the diagram, for the bindings that ours use. */
record TemplateBinding(JsonNode json) {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private static final Set<String> GROUPS = Set.of("inputOutput", "properties");

    private String type() {
        return json.path("type").asText();
    }

    private String named(String what) {
        return json.path(what).asText();
    }

    boolean isAttribute(String name) {
        return type().equals("property") && named("name").equals(name);
    }

    /** The value that the element has there. */
    Optional<String> in(Element element) {
        return switch (type()) {
            case "property" -> attribute(element, named("name"));
            case "camunda:in" ->
                extension(element, "in", "target", named("target")).flatMap(in -> attribute(in, source()));
            case "camunda:out" ->
                extension(element, "out", "source", named("source")).flatMap(out -> attribute(out, "target"));
            case "camunda:property" ->
                extension(element, "property", "name", named("name")).flatMap(property -> attribute(property, "value"));
            case "camunda:outputParameter" ->
                extensions(element)
                        .filter(some -> some.getLocalName().equals("outputParameter"))
                        .filter(output -> output.getTextContent().strip().equals(named("source")))
                        .map(output -> output.getAttribute("name"))
                        .findFirst();
            default -> throw new IllegalStateException("Nobody chooses a " + type());
        };
    }

    void set(Element element, String value) {
        switch (type()) {
            case "property" -> set(element, named("name"), value);
            case "camunda:in" -> add(element, "in", source(), value, "target", named("target"));
            case "camunda:in:businessKey" -> add(element, "in", "businessKey", value);
            case "camunda:out" -> add(element, "out", "source", named("source"), "target", value);
            case "camunda:executionListener" ->
                add(element, "executionListener", named("implementationType"), value, "event", named("event"));
            case "camunda:property" ->
                child(grouped(element, "properties"), "property", "name", named("name"), "value", value);
            case "camunda:outputParameter" ->
                child(grouped(element, "inputOutput"), "outputParameter", "name", value)
                        .setTextContent(named("source"));
            default -> throw new IllegalStateException("No template of ours uses " + type());
        }
    }

    private String source() {
        return json.path("expression").asBoolean() ? "sourceExpression" : "source";
    }

    private static Optional<String> attribute(Element element, String name) {
        String value = name.startsWith("camunda:")
                ? element.getAttributeNS(CAMUNDA, name.substring("camunda:".length()))
                : element.getAttribute(name);
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    static void set(Element element, String name, String value) {
        if (name.startsWith("camunda:")) {
            element.setAttributeNS(CAMUNDA, name, value);
        } else {
            element.setAttributeNS(null, name, value);
        }
    }

    private static void add(Element element, String name, String... attributes) {
        child(extensionElements(element), name, attributes);
    }

    private static Element child(Element parent, String name, String... attributes) {
        Element child = parent.getOwnerDocument().createElementNS(CAMUNDA, "camunda:" + name);
        for (int position = 0; position < attributes.length; position += 2) {
            child.setAttributeNS(null, attributes[position], attributes[position + 1]);
        }
        parent.appendChild(child);
        return child;
    }

    private static Element grouped(Element element, String group) {
        Element around = extensionElements(element);
        return children(around)
                .filter(child -> child.getLocalName().equals(group))
                .findFirst()
                .orElseGet(() -> child(around, group));
    }

    /** They stand after the documentation and before all else. */
    private static Element extensionElements(Element element) {
        Optional<Element> present = children(element)
                .filter(child -> child.getLocalName().equals("extensionElements"))
                .findFirst();
        if (present.isPresent()) {
            return present.get();
        }
        Element made = element.getOwnerDocument().createElementNS(BPMN, "bpmn:extensionElements");
        Optional<Element> after = children(element)
                .filter(child -> !child.getLocalName().equals("documentation"))
                .findFirst();
        element.insertBefore(made, after.orElse(null));
        return made;
    }

    private static Optional<Element> extension(Element element, String name, String attribute, String value) {
        return extensions(element)
                .filter(some -> some.getLocalName().equals(name))
                .filter(some -> some.getAttribute(attribute).equals(value))
                .findFirst();
    }

    /** Mappings and listeners; parameters and properties without what is around them. */
    static Stream<Element> extensions(Element element) {
        return children(element)
                .filter(child -> child.getLocalName().equals("extensionElements"))
                .flatMap(TemplateBinding::children)
                .flatMap(child -> GROUPS.contains(child.getLocalName()) ? children(child) : Stream.of(child));
    }

    static Stream<Element> children(Element element) {
        List<Node> nodes = IntStream.range(0, element.getChildNodes().getLength())
                .mapToObj(element.getChildNodes()::item)
                .toList();
        return nodes.stream().filter(Element.class::isInstance).map(Element.class::cast);
    }
}
