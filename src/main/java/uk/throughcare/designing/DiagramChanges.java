package uk.throughcare.designing;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.RootElement;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What differs between two versions of a diagram, element by element, in the words of the Modeler; how it is drawn does not count. */
final class DiagramChanges {

    private static final Map<String, String> TYPES = Map.of(
            "userTask", "Staff task",
            "sequenceFlow", "Flow",
            "subProcess", "Sub-process",
            "businessRuleTask", "Decision",
            "intermediateCatchEvent", "Waiting event",
            "intermediateThrowEvent", "Event");
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("dueDate", "deadline"),
            Map.entry("formRef", "form"),
            Map.entry("formRefBinding", "binding of the form"),
            Map.entry("decisionRef", "table"),
            Map.entry("calledElement", "called process"),
            Map.entry("sourceRef", "beginning"),
            Map.entry("targetRef", "target"),
            Map.entry("attachedToRef", "step that it is attached to"),
            Map.entry("messageRef", "message"),
            Map.entry("escalationRef", "escalation"),
            Map.entry("errorRef", "error"),
            Map.entry("conditionExpression", "condition"),
            Map.entry("delegateExpression", "bean"),
            Map.entry("timeDate", "timer"),
            Map.entry("timeDuration", "timer"),
            Map.entry("timeCycle", "timer"),
            Map.entry("default", "default flow"));
    /** They only hold what counts. */
    private static final Set<String> WRAPPERS = Set.of("extensionElements", "inputOutput", "properties");

    private static final Set<String> SAID_ELSEWHERE = Set.of("incoming", "outgoing");

    private DiagramChanges() {}

    static Stream<String> between(Diagram before, Diagram after) {
        Map<String, Element> old = elements(before);
        Map<String, Element> changed = elements(after);
        return Stream.of(
                        changed.entrySet().stream()
                                .filter(element -> !old.containsKey(element.getKey()))
                                .map(element -> described(element.getValue(), changed) + " added"),
                        old.entrySet().stream()
                                .filter(element -> !changed.containsKey(element.getKey()))
                                .map(element -> described(element.getValue(), old) + " removed"),
                        old.entrySet().stream()
                                .filter(element -> changed.containsKey(element.getKey()))
                                .flatMap(element -> differences(
                                        facts(element.getValue(), old.keySet()),
                                        facts(Objects.requireNonNull(changed.get(element.getKey())), changed.keySet()),
                                        described(element.getValue(), old))))
                .flatMap(changes -> changes);
    }

    /** Ids of what the other has not, or has otherwise. */
    static Set<String> notIn(Diagram other, Diagram diagram) {
        Map<String, Element> there = elements(other);
        Map<String, Element> here = elements(diagram);
        return here.entrySet().stream()
                .filter(element -> !there.containsKey(element.getKey())
                        || !facts(element.getValue(), here.keySet())
                                .equals(facts(Objects.requireNonNull(there.get(element.getKey())), there.keySet())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The element's type and name; a flow without a name is called after its ends. */
    static String described(Diagram diagram, String id) {
        Map<String, Element> elements = elements(diagram);
        Element element = elements.get(id);
        return element == null ? id : described(element, elements);
    }

    static Stream<String> differences(Map<String, String> before, Map<String, String> after, String what) {
        Set<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        return names.stream()
                .filter(name -> !before.getOrDefault(name, "").equals(after.getOrDefault(name, "")))
                .map(name ->
                        what + ": " + difference(name, before.getOrDefault(name, ""), after.getOrDefault(name, "")));
    }

    private static String difference(String name, String before, String after) {
        if (before.isEmpty()) {
            return name + " set to '" + after + "'";
        }
        return after.isEmpty()
                ? name + " '" + before + "' taken away"
                : name + " changed from '" + before + "' to '" + after + "'";
    }

    private static Map<String, Element> elements(Diagram diagram) {
        Set<String> ids = new TreeSet<>();
        diagram.all(FlowElement.class).forEach(element -> ids.add(element.getId()));
        diagram.all(RootElement.class).stream()
                .map(BaseElement::getId)
                .filter(id -> !Diagram.isBlank(id))
                .forEach(ids::add);
        Map<String, Element> elements = new TreeMap<>();
        collect(diagram.root(), ids, elements);
        return elements;
    }

    private static void collect(Element element, Set<String> ids, Map<String, Element> elements) {
        if (ids.contains(element.getAttribute("id"))) {
            elements.putIfAbsent(element.getAttribute("id"), element);
        }
        children(element).forEach(child -> collect(child, ids, elements));
    }

    private static String described(Element element, Map<String, Element> elements) {
        String type = element.getLocalName();
        String title = TYPES.getOrDefault(type, capitalised(words(type)));
        String name = element.getAttribute("name").strip();
        if (name.isEmpty() && type.equals("sequenceFlow")) {
            return title + " from " + nameOf(element.getAttribute("sourceRef"), elements) + " to "
                    + nameOf(element.getAttribute("targetRef"), elements);
        }
        return title + " '" + (name.isEmpty() ? element.getAttribute("id") : name) + "'";
    }

    private static String nameOf(String id, Map<String, Element> elements) {
        Element element = elements.get(id);
        String name = element == null ? "" : element.getAttribute("name").strip();
        return "'" + (name.isEmpty() ? id : name) + "'";
    }

    /** Everything that is said of an element, by what it is called; elements inside it speak for themselves. */
    private static Map<String, String> facts(Element element, Set<String> others) {
        Map<String, String> facts = new TreeMap<>();
        gather(element, "", others, facts);
        return facts;
    }

    private static void gather(Element element, String path, Set<String> others, Map<String, String> facts) {
        attributes(element)
                .filter(attribute -> !attribute.getName().equals("id")
                        && !attribute.getName().startsWith("xmlns"))
                .filter(attribute -> !"type".equals(attribute.getLocalName()) || !isSchema(attribute))
                .forEach(attribute -> add(facts, joined(path, word(attribute.getLocalName())), attribute.getValue()));
        if (children(element).findAny().isEmpty() && !path.isEmpty()) {
            add(facts, path, element.getTextContent().strip());
        }
        children(element)
                .filter(child -> !SAID_ELSEWHERE.contains(child.getLocalName()))
                .filter(child -> !others.contains(child.getAttribute("id")))
                .forEach(child -> gather(child, inside(path, child), others, facts));
    }

    private static boolean isSchema(Attr attribute) {
        return "http://www.w3.org/2001/XMLSchema-instance".equals(attribute.getNamespaceURI());
    }

    private static String inside(String path, Element child) {
        String type = child.getLocalName();
        if (WRAPPERS.contains(type) || type.endsWith("EventDefinition")) {
            return path;
        }
        String name = child.getAttribute("name");
        return joined(path, word(type) + (name.isEmpty() ? "" : " '" + name + "'"));
    }

    private static void add(Map<String, String> facts, String name, String value) {
        if (!value.isEmpty()) {
            facts.merge(name, value, (some, other) -> some + ", " + other);
        }
    }

    private static String joined(String path, String word) {
        return path.isEmpty() ? word : path + ", " + word;
    }

    private static String word(String name) {
        return WORDS.getOrDefault(name, words(name));
    }

    /** As it is read: candidateGroups as "candidate groups". */
    static String words(String camelCase) {
        return camelCase.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT).strip();
    }

    private static String capitalised(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static Stream<Element> children(Element element) {
        return IntStream.range(0, element.getChildNodes().getLength())
                .<Node>mapToObj(index -> element.getChildNodes().item(index))
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }

    private static Stream<Attr> attributes(Element element) {
        return IntStream.range(0, element.getAttributes().getLength())
                .mapToObj(index -> (Attr) element.getAttributes().item(index));
    }
}
