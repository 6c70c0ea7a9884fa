package org.opsrail.screening.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.opsrail.screening.format.Unreadable.Problem;
import org.opsrail.screening.format.Unreadable.Refused;

/**
 * XML read record by record. A document type declaration is refused whatever it holds: no list has one, and with it go
 * external entities and those that grow without end.
 */
final class XmlStream {

    private static final int LONGEST_TEXT = 100_000;
    private static final int DEEPEST = 64;
    private static final int MOST_IN_RECORD = 50_000;

    private final XMLStreamReader xml;
    private final Set<String> records;
    private final Deque<XmlRecord> open = new ArrayDeque<>();
    private int depth;
    private int inRecord;

    private XmlStream(XMLStreamReader xml, Set<String> records) {
        this.xml = xml;
        this.records = records;
    }

    /**
     * @param records names of the elements that are handed out whole
     * @param root told the first element, with its attributes only
     */
    static void read(Path file, Set<String> records, Consumer<XmlRecord> root, Consumer<XmlRecord> each)
            throws Refused {
        try (InputStream in = Files.newInputStream(file)) {
            XMLStreamReader xml = factory().createXMLStreamReader(in);
            new XmlStream(xml, records).run(root, each);
        } catch (XMLStreamException e) {
            throw refusal(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name of the first element, without its namespace. */
    static String rootName(InputStream beginning) throws Refused {
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(beginning);
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD) {
                    throw new Refused(Problem.ENTITIES);
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    return xml.getLocalName();
                }
            }
            throw new Refused(Problem.UNKNOWN_FORMAT);
        } catch (XMLStreamException e) {
            throw refusal(e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    private void run(Consumer<XmlRecord> root, Consumer<XmlRecord> each) throws XMLStreamException, Refused {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw new Refused(Problem.ENTITIES);
                case XMLStreamConstants.START_ELEMENT -> start(root);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> characters();
                case XMLStreamConstants.END_ELEMENT -> end(each);
                default -> {}
            }
        }
    }

    private void start(Consumer<XmlRecord> root) throws Refused {
        depth++;
        boolean outermost = depth == 1;
        if (depth > DEEPEST || ++inRecord > MOST_IN_RECORD) {
            throw tooLong();
        }
        if (outermost) {
            root.accept(element());
        }
        if (!open.isEmpty()) {
            XmlRecord child = element();
            open.peek().add(child);
            open.push(child);
        } else if (records.contains(xml.getLocalName())) {
            inRecord = 0;
            open.push(element());
        }
    }

    private XmlRecord element() {
        XmlRecord record = new XmlRecord(xml.getLocalName());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            record.attribute(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        return record;
    }

    private void characters() throws Refused {
        XmlRecord record = open.peek();
        if (record == null) {
            return;
        }
        if (record.content().length() + xml.getTextLength() > LONGEST_TEXT) {
            throw tooLong();
        }
        record.content().append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    }

    private void end(Consumer<XmlRecord> each) {
        depth--;
        if (!open.isEmpty()) {
            XmlRecord closed = open.pop();
            if (open.isEmpty()) {
                inRecord = 0;
                each.accept(closed);
            }
        }
    }

    private Refused tooLong() {
        return new Refused(Problem.TOO_LONG, xml.getLocation().getLineNumber());
    }

    /** The parser names the end of the file in many words, and an unknown entity in others. */
    private static Refused refusal(XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
        if (message.contains("same entity") || message.contains("Premature end") || message.contains("end of file")) {
            return new Refused(Problem.CUT, line);
        }
        return message.contains("JAXP0001") || message.contains("entity \"")
                ? new Refused(Problem.ENTITIES)
                : new Refused(Problem.MALFORMED, line);
    }
}
