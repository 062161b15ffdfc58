package uk.throughcare.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.FunctionNode;
import org.camunda.bpm.impl.juel.IdentifierNode;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.Tree;
import org.camunda.bpm.impl.juel.TreeBuilderException;

/** What a diagram may not contain: code of its own, and names of anything that is not made for diagrams. */
class DiagramRules {

    private static final Set<String> CODE_ELEMENTS = Set.of("scriptTask", "script", "connector");
    private static final Set<String> CLASS_ATTRIBUTES = Set.of("class", "formHandlerClass", "variableMappingClass");
    private static final Set<String> TYPES = Set.of("shell", "mail");
    private static final Set<String> PROSE = Set.of("documentation", "textAnnotation", "text");
    private static final Set<String> SCOPES = Set.of("decisionResult", "execution", "task");
    private static final Pattern CLASS =
            Pattern.compile("(\\.\\s*|\\[\\s*['\"])(get)?(class|Class|classLoader|ClassLoader)\\b");

    private final DiagramBeans beans;

    DiagramRules(DiagramBeans beans) {
        this.beans = beans;
    }

    /** Tells the listener of every breach, with the element that it stands in. */
    void check(Element root, BiConsumer<String, Element> breach) {
        check(root, "diagram", breach);
    }

    private void check(Element element, String owner, BiConsumer<String, Element> breach) {
        String named = element.attribute("id") == null ? owner : element.attribute("id");
        BiConsumer<String, Element> report = (message, where) -> breach.accept(named + ": " + message, where);
        if (PROSE.contains(element.getTagName()) && !isCode(element)) {
            return;
        }
        checkElement(element, report);
        for (String attribute : element.attributes()) {
            checkAttribute(element, attribute, report);
        }
        expressionIn(element.getText()).ifPresent(expression -> checkExpression(element, expression, false, report));
        for (Element child : element.elements()) {
            check(child, named, breach);
        }
    }

    private static boolean isCode(Element element) {
        return CODE_ELEMENTS.contains(element.getTagName());
    }

    private static void checkElement(Element element, BiConsumer<String, Element> report) {
        if (isCode(element)) {
            report.accept(element.getTagName() + " is not allowed", element);
        }
        if (element.attribute("language") != null || element.attribute("scriptFormat") != null) {
            report.accept("a script in " + element.getTagName() + " is not allowed", element);
        }
        if (element.getTagName().equals("constraint") && "validator".equals(element.attribute("name"))) {
            report.accept("a validator class is not allowed", element);
        }
    }

    private void checkAttribute(Element element, String attribute, BiConsumer<String, Element> report) {
        String value = element.attribute(attribute);
        String name = attribute.substring(attribute.lastIndexOf(':') + 1);
        if (CLASS_ATTRIBUTES.contains(name)) {
            report.accept("camunda:" + name + " is not allowed, name a bean with camunda:delegateExpression", element);
        }
        if (name.equals("type") && TYPES.contains(value)) {
            report.accept("camunda:type=\"" + value + "\" is not allowed", element);
        }
        if (name.equals("resource") && !element.getTagName().equals("potentialOwner")) {
            report.accept("camunda:resource is not allowed", element);
        }
        boolean mustBeABean = name.equals("delegateExpression") || name.equals("variableMappingDelegateExpression");
        expressionIn(value).ifPresent(expression -> checkExpression(element, expression, mustBeABean, report));
    }

    private static Optional<String> expressionIn(String text) {
        return Optional.ofNullable(text).filter(some -> some.contains("${") || some.contains("#{"));
    }

    private void checkExpression(
            Element element, String expression, boolean mustBeABean, BiConsumer<String, Element> report) {
        if (CLASS.matcher(expression).find()) {
            report.accept("the expression " + expression.strip() + " reaches for a class", element);
            return;
        }
        try {
            Tree tree = new Builder(Builder.Feature.METHOD_INVOCATIONS).build(expression.strip());
            unknownNames(tree, mustBeABean)
                    .forEach(name -> report.accept(
                            "the expression " + expression.strip() + " names '" + name
                                    + "', which is not made for diagrams",
                            element));
        } catch (TreeBuilderException malformed) {
            report.accept(
                    "the expression " + expression.strip() + " cannot be read: " + malformed.getMessage(), element);
        }
    }

    private List<String> unknownNames(Tree tree, boolean mustBeABean) {
        var unknown = new TreeSet<String>();
        for (FunctionNode function : tree.getFunctionNodes()) {
            if (!DiagramExpressions.FUNCTIONS.contains(function.getName())) {
                unknown.add(function.getName());
            }
        }
        for (IdentifierNode identifier : tree.getIdentifierNodes()) {
            String name = identifier.getName();
            if (beans.hides(name) || (mustBeABean && !beans.has(name) && !SCOPES.contains(name))) {
                unknown.add(name);
            }
        }
        collectAskedNames(tree.getRoot(), unknown);
        return List.copyOf(unknown);
    }

    /** A name whose method is called is a bean, the execution or the task; variables are only read. */
    private void collectAskedNames(Node node, Set<String> unknown) {
        if (node instanceof AstMethod && node.getChild(0).getChild(0) instanceof AstIdentifier asked) {
            if (!beans.has(asked.getName()) && !SCOPES.contains(asked.getName())) {
                unknown.add(asked.getName());
            }
        }
        for (int child = 0; child < node.getCardinality(); child++) {
            if (node.getChild(child) != null) {
                collectAskedNames(node.getChild(child), unknown);
            }
        }
    }
}
