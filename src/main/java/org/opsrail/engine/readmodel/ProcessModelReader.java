package org.opsrail.engine.readmodel;

import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads names and the start form from BPMN XML that the engine has accepted. */
final class ProcessModelReader {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String ZEEBE = "http://camunda.org/schema/zeebe/1.0";
    private static final XMLInputFactory FACTORY = factory();

    private final String processId;
    private final Map<String, String> names = new HashMap<>();
    private @Nullable String processName;
    private @Nullable String versionTag;
    private @Nullable String startFormId;
    private boolean hasStartForm;
    private int depth;
    private int processDepth;
    private int startEventDepth;

    private ProcessModelReader(String processId) {
        this.processId = processId;
    }

    static ProcessModel read(String processId, String xml) {
        try {
            return new ProcessModelReader(processId).read(FACTORY.createXMLStreamReader(new StringReader(xml)));
        } catch (XMLStreamException e) {
            return ProcessModel.UNKNOWN;
        }
    }

    private ProcessModel read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> opened(xml);
                case XMLStreamConstants.END_ELEMENT -> closed();
                default -> {}
            }
        }
        return new ProcessModel(processName, versionTag, Map.copyOf(names), hasStartForm, startFormId);
    }

    private void opened(XMLStreamReader xml) {
        depth++;
        String id = xml.getAttributeValue(null, "id");
        if (BPMN.equals(xml.getNamespaceURI()) && id != null) {
            openedBpmn(xml, id);
        } else if (ZEEBE.equals(xml.getNamespaceURI()) && processDepth > 0) {
            openedZeebe(xml);
        }
    }

    private void openedBpmn(XMLStreamReader xml, String id) {
        String name = xml.getAttributeValue(null, "name");
        if (xml.getLocalName().equals("process") && id.equals(processId)) {
            processDepth = depth;
            processName = name;
        } else if (processDepth > 0 && name != null && !name.isBlank()) {
            names.put(id, name);
        }
        if (xml.getLocalName().equals("startEvent") && processDepth > 0 && depth == processDepth + 1) {
            startEventDepth = depth;
        }
    }

    private void openedZeebe(XMLStreamReader xml) {
        if (xml.getLocalName().equals("formDefinition") && startEventDepth > 0) {
            hasStartForm = true;
            startFormId = xml.getAttributeValue(null, "formId");
        } else if (xml.getLocalName().equals("versionTag") && depth == processDepth + 2) {
            versionTag = xml.getAttributeValue(null, "value");
        }
    }

    private void closed() {
        depth--;
        startEventDepth = depth < startEventDepth ? 0 : startEventDepth;
        processDepth = depth < processDepth ? 0 : processDepth;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
