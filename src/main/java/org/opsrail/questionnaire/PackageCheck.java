package org.opsrail.questionnaire;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.opsrail.questionnaire.Read.Problem;
import org.opsrail.tabular.Decoding;

/**
 * Looks through a packed workbook as a stream before anything of it is kept in memory: how much it unpacks to, how many cells
 * it has, and whether it is a workbook at all.
 */
final class PackageCheck {

    private static final int MOST_PARTS = 2_000;
    private static final long MOST_UNPACKED = 150_000_000;
    private static final long MOST_XML = 30_000_000;
    private static final int MOST_CELLS = 200_000;
    private static final String CELL = "c";
    private static final String SHARED_TEXT = "si";

    private final Set<String> names = new HashSet<>();
    private long unpacked;
    private long xml;
    private int cells;

    private PackageCheck() {}

    /** @throws Refusal when the file is not a workbook that can be read safely */
    static void check(byte[] file) throws Refusal {
        PackageCheck check = new PackageCheck();
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                check.part(part.getName(), parts);
            }
        } catch (IOException | XMLStreamException e) {
            throw new Refusal(Problem.DAMAGED);
        }
        check.names();
    }

    private void part(String name, InputStream content) throws IOException, Refusal, XMLStreamException {
        if (!names.add(name) || names.size() > MOST_PARTS) {
            throw new Refusal(Problem.DAMAGED);
        }
        InputStream counted = new Counted(content, name.endsWith(".xml") || name.endsWith(".rels"));
        try {
            if (name.endsWith(".xml") || name.endsWith(".rels")) {
                xml(counted, name.equals("[Content_Types].xml"));
            }
            counted.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (TooMuch e) {
            throw new Refusal(Problem.TOO_LARGE, Questionnaires.LARGEST / 1_000_000);
        }
    }

    private void xml(InputStream content, boolean types) throws XMLStreamException, Refusal, TooMuch {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader reader = factory.createXMLStreamReader(content);
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD) {
                throw new Refusal(Problem.DAMAGED);
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                element(reader, types);
            }
        }
    }

    private void element(XMLStreamReader reader, boolean types) throws Refusal {
        String element = reader.getLocalName();
        if ((element.equals(CELL) || element.equals(SHARED_TEXT)) && ++cells > MOST_CELLS) {
            throw new Refusal(Problem.TOO_MANY_CELLS, MOST_CELLS);
        }
        String type = types ? reader.getAttributeValue(null, "ContentType") : null;
        if (type != null && type.contains("macroEnabled")) {
            throw new Refusal(Problem.MACROS);
        }
    }

    private void names() throws Refusal {
        if (names.stream().anyMatch(name -> name.endsWith("vbaProject.bin"))) {
            throw new Refusal(Problem.MACROS);
        }
        if (names.contains("xl/workbook.bin") || names.contains("mimetype")) {
            throw new Refusal(Problem.OTHER_WORKBOOK);
        }
        if (!names.contains("[Content_Types].xml") || names.stream().noneMatch(name -> name.startsWith("xl/"))) {
            throw new Refusal(names.isEmpty() ? Problem.DAMAGED : Problem.NO_TABLE);
        }
    }

    /** Whether the bytes are packed at all. */
    static boolean isPacked(byte[] file) {
        return Decoding.startsWith(file, 'P', 'K', 3, 4);
    }

    /** Ends with {@link TooMuch} as soon as more is unpacked than any questionnaire has. */
    private final class Counted extends java.io.FilterInputStream {

        private final boolean text;

        Counted(InputStream content, boolean text) {
            super(content);
            this.text = text;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(0, read));
            return read;
        }

        @Override
        public void close() {
            // The package is read on behind this part.
        }

        private void count(int bytes) {
            unpacked += bytes;
            xml += text ? bytes : 0;
            if (unpacked > MOST_UNPACKED || xml > MOST_XML) {
                throw new TooMuch();
            }
        }
    }

    private static final class TooMuch extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooMuch() {
            super("", null, false, false);
        }
    }
}
