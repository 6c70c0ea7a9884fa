package org.opsrail.modeler.domain;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * How two versions of a BPMN or DMN model differ in meaning: element by element, by id; where a shape is drawn does not
 * count.
 */
public record ModelDifference(List<Change> changes) {

    /** @param name how the element is called in the model, or its id where it has no name */
    public record Change(Kind kind, String elementId, String name) {}

    public enum Kind {
        ADDED,
        CHANGED,
        REMOVED
    }

    private record Described(String name, String content) {}

    /**
     * Compares the deployed model with another.
     *
     * @throws IllegalArgumentException when one of them is not XML
     */
    public static ModelDifference between(String deployed, String other) {
        Map<String, Described> before = elements(deployed);
        Map<String, Described> after = elements(other);
        List<Change> changes = new ArrayList<>();
        after.forEach((id, element) -> {
            Described earlier = before.get(id);
            if (earlier == null) {
                changes.add(new Change(Kind.ADDED, id, element.name()));
            } else if (!earlier.content().equals(element.content())) {
                changes.add(new Change(Kind.CHANGED, id, element.name()));
            }
        });
        before.forEach((id, element) -> {
            if (!after.containsKey(id)) {
                changes.add(new Change(Kind.REMOVED, id, element.name()));
            }
        });
        return new ModelDifference(List.copyOf(changes));
    }

    private static Map<String, Described> elements(String xml) {
        Map<String, Described> found = new LinkedHashMap<>();
        collect(parse(xml), found);
        return found;
    }

    private static void collect(Element element, Map<String, Described> found) {
        if (isDiagram(element)) {
            return;
        }
        String id = element.getAttribute("id");
        if (!id.isEmpty()) {
            String name = element.getAttribute("name");
            found.put(id, new Described(name.isEmpty() ? id : name, content(element)));
        }
        children(element).forEach(child -> collect(child, found));
    }

    /** Everything that the element says itself; children with an id of their own speak for themselves. */
    private static String content(Element element) {
        StringBuilder content = new StringBuilder(Objects.requireNonNullElse(element.getLocalName(), ""));
        content.append(attributes(element));
        List<Element> children = children(element);
        if (children.isEmpty()) {
            content.append(element.getTextContent().strip());
        }
        children.stream()
                .filter(child -> !child.hasAttribute("id") && !isReference(child))
                .forEach(child -> content.append('(').append(content(child)).append(')'));
        return content.toString();
    }

    /** The sequence flows that an element lists are elements themselves. */
    private static boolean isReference(Element element) {
        return "incoming".equals(element.getLocalName()) || "outgoing".equals(element.getLocalName());
    }

    private static boolean isDiagram(Element element) {
        return Objects.requireNonNullElse(element.getNamespaceURI(), "").contains("/DI");
    }

    private static Map<String, String> attributes(Element element) {
        Map<String, String> attributes = new TreeMap<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            if (!XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI())) {
                attributes.put(attribute.getNodeName(), attribute.getNodeValue());
            }
        }
        return attributes;
    }

    private static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        NodeList nodes = element.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }

    private static Element parse(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | java.io.IOException invalid) {
            throw new IllegalArgumentException("The model is not valid XML: " + invalid.getMessage(), invalid);
        }
    }
}
