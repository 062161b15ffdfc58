package uk.throughcare.designing;

import static uk.throughcare.designing.CatalogueUses.Kind.BEAN;
import static uk.throughcare.designing.CatalogueUses.Kind.DEADLINE;
import static uk.throughcare.designing.CatalogueUses.Kind.ERROR;
import static uk.throughcare.designing.CatalogueUses.Kind.ESCALATION;
import static uk.throughcare.designing.CatalogueUses.Kind.FORM;
import static uk.throughcare.designing.CatalogueUses.Kind.MESSAGE;
import static uk.throughcare.designing.CatalogueUses.Kind.ROLE;
import static uk.throughcare.designing.CatalogueUses.Kind.TABLE;
import static uk.throughcare.designing.CatalogueUses.Kind.VARIABLE;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import uk.throughcare.calendar.TaskNames;
import uk.throughcare.designing.Catalogue.Use;

/** Reads which names one diagram uses, and in which of its elements. */
final class CatalogueDiagram {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private static final Set<String> PROSE = Set.of("documentation", "text", "textAnnotation");
    private static final Pattern BEAN_ALONE = Pattern.compile("[$#]\\{\\s*(\\w+)\\s*}");
    private static final Pattern CALL = Pattern.compile("\\b(\\w+\\.\\w+)\\(");
    private static final Pattern DEADLINE_ASKED = Pattern.compile("\\bdeadlines\\.(\\w+)\\(");

    /** Not what is asked of something, after a dot. */
    private static final Pattern WORD = Pattern.compile("(?<![\\w.])[a-z]\\w*");

    private final Element root;
    private final Set<String> beans;
    private final Set<String> variables;
    private final CatalogueUses uses;
    private final Map<String, Element> byId = new HashMap<>();
    private final String process;

    private CatalogueDiagram(Element root, Set<String> beans, Set<String> variables, CatalogueUses uses) {
        this.root = root;
        this.beans = beans;
        this.variables = variables;
        this.uses = uses;
        children(root).forEach(child -> byId.put(child.getAttribute("id"), child));
        this.process = children(root)
                .filter(child -> child.getLocalName().equals("process"))
                .map(child -> child.getAttribute("id"))
                .findFirst()
                .orElse("");
    }

    static void read(Element root, Set<String> beans, Set<String> variables, CatalogueUses uses) {
        var diagram = new CatalogueDiagram(root, beans, variables, uses);
        children(diagram.root)
                .filter(child -> child.getLocalName().equals("process"))
                .forEach(child -> diagram.read(child, diagram.use(child)));
    }

    private void read(Element element, Use around) {
        if (PROSE.contains(element.getLocalName())) {
            return;
        }
        Use here = isStep(element) ? use(element) : around;
        attributes(element, here);
        references(element, here);
        mappings(element, here);
        expressions(element, here);
        children(element).forEach(child -> read(child, here));
    }

    private static boolean isStep(Element element) {
        return BPMN.equals(element.getNamespaceURI())
                && element.hasAttribute("id")
                && !element.getLocalName().endsWith("EventDefinition");
    }

    private Use use(Element element) {
        return new Use(
                process,
                element.getAttribute("id"),
                element.getAttribute("name").replaceAll("\\s+", " ").strip());
    }

    private void attributes(Element element, Use here) {
        for (String group : camunda(element, "candidateGroups").split(",")) {
            uses.note(ROLE, group.strip(), here);
        }
        uses.note(FORM, camunda(element, "formRef"), here);
        uses.note(TABLE, camunda(element, "decisionRef"), here);
        uses.note(VARIABLE, camunda(element, "elementVariable"), here);
        if (element.getLocalName().equals("userTask")) {
            uses.note(DEADLINE, TaskNames.inTable(element.getAttribute("id")), here);
        }
    }

    private void references(Element element, Use here) {
        uses.note(MESSAGE, referred(element, "messageRef", "name"), here);
        uses.note(ESCALATION, referred(element, "escalationRef", "escalationCode"), here);
        uses.note(ERROR, referred(element, "errorRef", "errorCode"), here);
    }

    private String referred(Element element, String reference, String attribute) {
        Element referred = byId.get(element.getAttribute(reference));
        return referred == null || !element.hasAttribute(reference) ? "" : referred.getAttribute(attribute);
    }

    private void mappings(Element element, Use here) {
        if (!CAMUNDA.equals(element.getNamespaceURI())) {
            return;
        }
        switch (element.getLocalName()) {
            case "in", "out" ->
                Stream.of("source", "target")
                        .map(element::getAttribute)
                        .forEach(variable -> uses.note(VARIABLE, variable, here));
            case "inputParameter", "outputParameter" -> uses.note(VARIABLE, element.getAttribute("name"), here);
            default -> {}
        }
    }

    private void expressions(Element element, Use here) {
        Stream<String> attributes = IntStream.range(0, element.getAttributes().getLength())
                .mapToObj(index -> element.getAttributes().item(index).getNodeValue());
        Stream<String> texts = nodes(element).filter(Text.class::isInstance).map(Node::getNodeValue);
        Stream.concat(attributes, texts)
                .filter(text -> text.contains("${") || text.contains("#{"))
                .forEach(expression -> expression(expression.strip(), here));
    }

    private void expression(String expression, Use here) {
        Stream.concat(found(BEAN_ALONE, expression), found(CALL, expression))
                .filter(beans::contains)
                .forEach(bean -> uses.note(BEAN, bean, here));
        found(DEADLINE_ASKED, expression)
                .filter(asked -> !asked.equals("due"))
                .forEach(asked -> uses.note(DEADLINE, TaskNames.inTable(asked), here));
        WORD.matcher(expression)
                .results()
                .map(MatchResult::group)
                .filter(variables::contains)
                .forEach(variable -> uses.note(VARIABLE, variable, here));
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1));
    }

    private static String camunda(Element element, String attribute) {
        return element.getAttributeNS(CAMUNDA, attribute);
    }

    private static Stream<Element> children(Element element) {
        return nodes(element).filter(Element.class::isInstance).map(Element.class::cast);
    }

    private static Stream<Node> nodes(Element element) {
        return IntStream.range(0, element.getChildNodes().getLength()).mapToObj(element.getChildNodes()::item);
    }
}
