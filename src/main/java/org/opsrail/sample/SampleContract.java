package org.opsrail.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.opsrail.directory.Person;

/** A contract as people operations would have scanned it. */
final class SampleContract {

    static final String NAME = "contract.pdf";

    private static final float MARGIN = 72;

    private SampleContract() {}

    static byte[] of(Person person) {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            write(document, page, person);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void write(PDDocument document, PDPage page, Person person) throws IOException {
        try (PDPageContentStream text = new PDPageContentStream(document, page)) {
            text.beginText();
            text.newLineAtOffset(MARGIN, page.getMediaBox().getHeight() - 2 * MARGIN);
            text.setFont(new PDType1Font(FontName.HELVETICA_BOLD), 22);
            text.showText("Contract of employment");
            text.setFont(new PDType1Font(FontName.HELVETICA), 12);
            for (String line : lines(person)) {
                text.newLineAtOffset(0, -28);
                text.showText(line);
            }
            text.endText();
        }
    }

    private static List<String> lines(Person person) {
        return List.of(
                "Between the company and " + plain(person.displayName()),
                "First day: " + person.startDate(),
                "Place: " + plain(person.place()),
                "Signed by both sides.");
    }

    /** The standard fonts have no letters but Latin ones. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("[^\\x20-\\x7e]", "");
    }
}
