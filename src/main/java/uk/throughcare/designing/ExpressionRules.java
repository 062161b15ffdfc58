package uk.throughcare.designing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.IdentifierNode;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.Tree;
import org.camunda.bpm.impl.juel.TreeBuilderException;
import org.w3c.dom.Element;

/** Expressions name what exists, variables are those of Journey or of the diagram's forms, and no code hides in a diagram. */
final class ExpressionRules {

    private static final Set<String> CODE = Set.of("scriptTask", "script", "connector");
    private static final Set<String> PROSE = Set.of("documentation", "text", "textAnnotation");
    private static final Set<String> CLASSES = Set.of("class", "formHandlerClass", "variableMappingClass");
    private static final Set<String> BEANS = Set.of("delegateExpression", "variableMappingDelegateExpression");
    private static final Set<String> ENGINE = Set.of("execution", "task", "decisionResult", "loopCounter");
    private static final Set<String> WRITING = Set.of("inputParameter", "outputParameter");

    private static final Pattern READ = Pattern.compile("[gs]etVariable(?:Local)?\\(\\s*['\"]([^'\"]*)['\"]");
    private static final Pattern OUTPUT =
            Pattern.compile("decisionResult\\.(?:singleResult|getSingleResult\\(\\))\\.(\\w+)");

    private final Diagram diagram;
    private final Models models;
    private final List<Finding> found = new ArrayList<>();

    private ExpressionRules(Diagram diagram, Models models) {
        this.diagram = diagram;
        this.models = models;
    }

    static Stream<Finding> findings(Diagram diagram, Models models) {
        var rules = new ExpressionRules(diagram, models);
        rules.check(diagram.root());
        return rules.found.stream();
    }

    private void check(Element element) {
        if (PROSE.contains(element.getLocalName())) {
            return;
        }
        code(element);
        attributes(element);
        variables(element);
        children(element).forEach(child -> {
            if (child instanceof Element inner) {
                check(inner);
            } else if (isExpression(child.getNodeValue())) {
                expression(element, child.getNodeValue().strip());
            }
        });
    }

    private void code(Element element) {
        if (CODE.contains(element.getLocalName()) || element.hasAttribute("language")) {
            report(element, "holds a script; ask for a bean that does it");
        }
        if (element.hasAttribute("camunda:type") || element.hasAttribute("camunda:resource")) {
            report(element, "is worked off by something other than a bean; name one as delegate expression");
        }
    }

    private void attributes(Element element) {
        attributesOf(element).forEach(attribute -> {
            if (CLASSES.contains(attribute.getLocalName()) && "camunda".equals(attribute.getPrefix())) {
                report(element, "names the class " + attribute.getValue() + "; name a bean as delegate expression");
            } else if (isExpression(attribute.getValue()) && !BEANS.contains(attribute.getLocalName())) {
                expression(element, attribute.getValue().strip());
            }
        });
    }

    private void expression(Element element, String expression) {
        try {
            Tree tree = new Builder(Builder.Feature.METHOD_INVOCATIONS).build(expression);
            Set<String> names = new TreeSet<>();
            for (IdentifierNode identifier : tree.getIdentifierNodes()) {
                names.add(identifier.getName());
            }
            names.removeAll(ENGINE);
            names.removeAll(models.words().callableBeans());
            names.removeIf(name -> models.isVariable(diagram, name));
            names.forEach(name -> report(
                    element,
                    "the expression " + expression + " names '" + name
                            + "', which is neither bean nor variable; check the spelling"));
            calls(tree.getRoot())
                    .filter(call -> models.words().callableBeans().contains(call.substring(0, call.indexOf('.'))))
                    .filter(call -> !models.words().callable().contains(call))
                    .forEach(call -> report(
                            element,
                            "the expression " + expression + " asks for " + call
                                    + ", which does not exist; check name and arguments"));
        } catch (TreeBuilderException malformed) {
            report(element, "the expression " + expression + " cannot be read; check brackets and quotes");
        }
        matches(READ, expression)
                .filter(name -> !models.isVariable(diagram, name))
                .forEach(name -> report(element, unknownVariable(name)));
        outputs(element, expression);
    }

    /** As {@code bean.method/number of arguments}. */
    private static Stream<String> calls(Node node) {
        if (node == null) {
            return Stream.empty();
        }
        Stream<String> itself =
                node instanceof AstMethod method && node.getChild(0).getChild(0) instanceof AstIdentifier
                        ? Stream.of(described(method))
                        : Stream.empty();
        return Stream.concat(
                itself,
                IntStream.range(0, node.getCardinality())
                        .mapToObj(node::getChild)
                        .flatMap(ExpressionRules::calls));
    }

    private static String described(AstMethod method) {
        var name = new StringBuilder();
        ((org.camunda.bpm.impl.juel.AstNode) method.getChild(0)).appendStructure(name, null);
        return name + "/" + method.getChild(1).getCardinality();
    }

    private void outputs(Element element, String expression) {
        String asked = owner(element).getAttribute("camunda:decisionRef");
        matches(OUTPUT, expression)
                .filter(output -> models.table(asked)
                        .filter(table -> table.outputs().contains(output))
                        .isEmpty())
                .forEach(output -> report(
                        element,
                        "keeps the output '" + output + "', which the table '" + asked
                                + "' does not have; check the spelling"));
    }

    private void variables(Element element) {
        String name = element.getLocalName();
        Stream<String> written = Stream.of(
                        WRITING.contains(name) ? element.getAttribute("name") : "",
                        name.equals("in") || name.equals("out") ? element.getAttribute("source") : "",
                        name.equals("in") || name.equals("out") ? element.getAttribute("target") : "",
                        element.getAttribute("camunda:elementVariable"))
                .distinct();
        written.filter(variable -> !variable.isEmpty() && !models.isVariable(diagram, variable))
                .forEach(variable -> report(element, unknownVariable(variable)));
    }

    private static String unknownVariable(String name) {
        return "uses the variable '" + name
                + "', which is none of Journey's and no kept answer of a form of this diagram; check the spelling";
    }

    private void report(Element element, String problem) {
        Element owner = owner(element);
        String name = owner.getAttribute("name").strip();
        found.add(new Finding(
                diagram.file(), (name.isEmpty() ? "unnamed" : name) + " (" + owner.getAttribute("id") + ")", problem));
    }

    /** The step, flow or process that the element belongs to. */
    private static Element owner(Element element) {
        Element owner = element;
        while ((!owner.hasAttribute("id") || owner.getLocalName().endsWith("EventDefinition"))
                && owner.getParentNode() instanceof Element around) {
            owner = around;
        }
        return owner;
    }

    private static boolean isExpression(String text) {
        return text != null && (text.contains("${") || text.contains("#{"));
    }

    private static Stream<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .distinct();
    }

    private static Stream<org.w3c.dom.Attr> attributesOf(Element element) {
        return IntStream.range(0, element.getAttributes().getLength())
                .mapToObj(index -> (org.w3c.dom.Attr) element.getAttributes().item(index));
    }

    private static Stream<org.w3c.dom.Node> children(Element element) {
        return IntStream.range(0, element.getChildNodes().getLength())
                .mapToObj(index -> element.getChildNodes().item(index));
    }
}
