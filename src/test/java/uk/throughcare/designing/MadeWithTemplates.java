package uk.throughcare.designing;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** A diagram taken apart: its steps are emptied and made once more with element templates. */
final class MadeWithTemplates {

    /** What the Modeler writes for itself, and what is no setting. */
    private static final Set<String> ASIDE = Set.of("id", "name", "modelerTemplate", "modelerTemplateVersion");

    private final String file;
    private final Document document;

    MadeWithTemplates(String file, String source) {
        this.file = file;
        this.document = parsed(source);
    }

    /** A step as shipped, and the template that gives exactly it. */
    record Made(String file, Element shipped, ElementTemplate template) {}

    /** The steps that a template gives exactly; what only its own panel can set stays as it is. */
    List<Made> made(List<ElementTemplate> templates) {
        List<Made> made = new ArrayList<>();
        for (Element step : steps()) {
            templates.stream()
                    .filter(template -> gives(template, step))
                    .findFirst()
                    .ifPresent(template -> made.add(new Made(file, step, template)));
        }
        return made;
    }

    /** The same diagram with all those steps made by their templates. */
    String remade(List<ElementTemplate> templates) {
        made(templates)
                .forEach(made -> made.shipped()
                        .getParentNode()
                        .replaceChild(filled(made.template(), made.shipped()).orElseThrow(), made.shipped()));
        return text();
    }

    static boolean gives(ElementTemplate template, Element shipped) {
        return filled(template, shipped)
                .filter(made -> settings(made).equals(settings(shipped)))
                .isPresent();
    }

    /** Gives nothing that the step does not have. */
    static boolean givesPartOf(ElementTemplate template, Element shipped) {
        return filled(template, shipped)
                .filter(made -> settings(shipped).containsAll(settings(made)))
                .isPresent();
    }

    private static Optional<Element> filled(ElementTemplate template, Element shipped) {
        return template.appliesTo(shipped)
                ? template.choicesFor(shipped).map(choices -> {
                    Element bare = bare(shipped);
                    template.apply(bare, choices);
                    return bare;
                })
                : Optional.empty();
    }

    private static Element bare(Element shipped) {
        Element bare = (Element) shipped.cloneNode(true);
        attributes(bare)
                .filter(attribute -> TemplateBinding.CAMUNDA.equals(attribute.getNamespaceURI())
                        || attribute.getName().equals("calledElement"))
                .toList()
                .forEach(bare::removeAttributeNode);
        TemplateBinding.children(bare)
                .filter(child -> child.getLocalName().equals("extensionElements"))
                .toList()
                .forEach(bare::removeChild);
        return bare;
    }

    private static Set<String> settings(Element step) {
        Set<String> settings = new TreeSet<>();
        attributes(step)
                .filter(attribute -> !ASIDE.contains(attribute.getLocalName()))
                .forEach(attribute -> settings.add(attribute.getName() + "=" + attribute.getValue()));
        TemplateBinding.extensions(step).forEach(extension -> settings.add(described(extension)));
        return settings;
    }

    private static String described(Element extension) {
        List<String> attributes = attributes(extension)
                .map(attribute -> attribute.getName() + "=" + attribute.getValue())
                .sorted()
                .toList();
        return extension.getLocalName()
                + attributes
                + extension.getTextContent().strip();
    }

    List<Element> steps() {
        var all = document.getElementsByTagNameNS(TemplateBinding.BPMN, "*");
        return IntStream.range(0, all.getLength())
                .mapToObj(index -> (Element) all.item(index))
                .filter(element -> !element.getAttribute("id").isEmpty())
                .toList();
    }

    private static Stream<Attr> attributes(Element element) {
        return IntStream.range(0, element.getAttributes().getLength())
                .mapToObj(index -> (Attr) element.getAttributes().item(index))
                .filter(attribute -> !attribute.getName().startsWith("xmlns"));
    }

    private String text() {
        try {
            var text = new StringWriter();
            TransformerFactory.newInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(text));
            return text.toString();
        } catch (javax.xml.transform.TransformerException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Document parsed(String source) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(source)));
        } catch (java.io.IOException
                | javax.xml.parsers.ParserConfigurationException
                | org.xml.sax.SAXException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
