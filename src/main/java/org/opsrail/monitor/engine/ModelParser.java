package org.opsrail.monitor.engine;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.opsrail.monitor.ProcessModel;
import org.opsrail.monitor.ProcessModel.Station;
import org.opsrail.monitor.ProcessModel.Texts;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads from BPMN what pages show; external entities and document types are refused. */
final class ModelParser {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String ZEEBE = "http://camunda.org/schema/zeebe/1.0";

    private final Element process;
    private final Map<String, List<String>> flows = new HashMap<>();

    private ModelParser(Element process) {
        this.process = process;
        each(process.getElementsByTagNameNS(BPMN, "sequenceFlow"))
                .forEach(flow -> flows.computeIfAbsent(flow.getAttribute("sourceRef"), source -> new ArrayList<>())
                        .add(flow.getAttribute("targetRef")));
    }

    static ProcessModel parse(String xml, String processId) {
        Document document = document(xml);
        Element process = each(document.getElementsByTagNameNS(BPMN, "process")).stream()
                .filter(candidate -> candidate.getAttribute("id").equals(processId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No process " + processId + " in its model"));
        return new ModelParser(process).model();
    }

    private ProcessModel model() {
        List<ProcessModel.Element> elements = each(process.getElementsByTagNameNS(BPMN, "*")).stream()
                .filter(element -> element.hasAttribute("id"))
                .filter(Predicate.not(element -> element.getLocalName().equals("sequenceFlow")))
                .map(this::element)
                .toList();
        return new ProcessModel(texts(process, "name", process.getAttribute("id")), elements);
    }

    private ProcessModel.Element element(Element element) {
        String id = element.getAttribute("id");
        return new ProcessModel.Element(
                id,
                element.getLocalName(),
                texts(element, "name", id),
                text(element, "ask"),
                text(element, "action"),
                property(element, "station").map(ModelParser::station).orElse(null),
                parent(element),
                headers(element),
                flows.getOrDefault(id, List.of()),
                timer(element),
                property(element, "about").orElse(null));
    }

    private static @Nullable String timer(Element element) {
        return children(element, BPMN, "timerEventDefinition").stream()
                .flatMap(timer -> children(timer, BPMN, "timeDate").stream())
                .map(date -> date.getTextContent().trim())
                .filter(date -> date.matches("=\\s*\\w+"))
                .map(date -> date.substring(1).trim())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String parent(Element element) {
        return element.getParentNode() instanceof Element parent && parent.hasAttribute("id")
                ? parent.getAttribute("id")
                : null;
    }

    private static Texts texts(Element element, String text, String otherwise) {
        String english = element.getAttribute(text).replaceAll("\\s+", " ").trim();
        return new Texts(english.isEmpty() ? otherwise : english, byLanguage(element, text + "."));
    }

    private static @Nullable Texts text(Element element, String text) {
        Map<String, String> byLanguage = byLanguage(element, text + ".");
        return byLanguage.containsKey("en") ? new Texts(byLanguage.getOrDefault("en", ""), byLanguage) : null;
    }

    private static Map<String, String> byLanguage(Element element, String prefix) {
        Map<String, String> texts = new HashMap<>();
        extensions(element, "property").stream()
                .filter(property -> property.getAttribute("name").startsWith(prefix))
                .forEach(property -> texts.put(
                        property.getAttribute("name").substring(prefix.length()), property.getAttribute("value")));
        return texts;
    }

    /** {@code 2 | en: Day 0 | fr: Jour 0}: the order, then a label by language. */
    static @Nullable Station station(String declaration) {
        List<String> parts = List.of(declaration.split("\\|", -1));
        Map<String, String> labels = new HashMap<>();
        for (String part : parts.subList(1, parts.size())) {
            int colon = part.indexOf(':');
            if (colon > 0) {
                labels.put(
                        part.substring(0, colon).trim(),
                        part.substring(colon + 1).trim());
            }
        }
        String order = parts.getFirst().trim();
        return order.matches("\\d{1,4}")
                ? new Station(Integer.parseInt(order), new Texts(labels.getOrDefault("en", order), labels))
                : null;
    }

    private static Map<String, String> headers(Element element) {
        Map<String, String> headers = new HashMap<>();
        extensions(element, "header")
                .forEach(header -> headers.put(header.getAttribute("key"), header.getAttribute("value")));
        return headers;
    }

    private static Optional<String> property(Element element, String name) {
        return extensions(element, "property").stream()
                .filter(property -> property.getAttribute("name").equals(name))
                .map(property -> property.getAttribute("value"))
                .findFirst();
    }

    /** Zeebe's extensions of the element itself, not of what it contains. */
    private static List<Element> extensions(Element element, String name) {
        return children(element, BPMN, "extensionElements").stream()
                .flatMap(extension -> each(extension.getElementsByTagNameNS(ZEEBE, name)).stream())
                .toList();
    }

    private static List<Element> children(Element element, String namespace, String name) {
        return each(element.getChildNodes()).stream()
                .filter(child -> namespace.equals(child.getNamespaceURI()) && name.equals(child.getLocalName()))
                .toList();
    }

    private static List<Element> each(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int index = 0; index < nodes.getLength(); index++) {
            Node node = nodes.item(index);
            if (node instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }

    private static Document document(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        } catch (ParserConfigurationException | SAXException | IOException unreadable) {
            throw new IllegalArgumentException("The model can't be read", unreadable);
        }
    }
}
