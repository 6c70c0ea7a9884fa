package org.opsrail.compliance.web;

import com.lowagie.text.Document;
import com.lowagie.text.DocumentException;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A plain document of headings, paragraphs and tables, on A4. */
final class PackPdf {

    private static final Color LINE = new Color(0xC8, 0xCC, 0xD2);
    private static final float MARGIN = 42;

    /** Latin, Greek and Cyrillic ones; embedded, so that each reader shows them. */
    private static final BaseFont LETTERS = letters();

    private final ByteArrayOutputStream content = new ByteArrayOutputStream();
    private final Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN);

    PackPdf(String title, String author) {
        PdfWriter.getInstance(document, content);
        document.addTitle(title);
        document.addAuthor(author);
        document.open();
        add(new Paragraph(text(title, 18, Font.BOLD)));
    }

    PackPdf heading(String text) {
        Paragraph heading = new Paragraph(text(text, 12, Font.BOLD));
        heading.setSpacingBefore(16);
        heading.setSpacingAfter(4);
        heading.setKeepTogether(true);
        return add(heading);
    }

    PackPdf paragraph(String text) {
        Paragraph paragraph = new Paragraph(text(text, 9, Font.NORMAL));
        paragraph.setSpacingAfter(4);
        return add(paragraph);
    }

    /** @param widths of the columns, relative to each other */
    PackPdf table(float[] widths, List<String> header, List<List<@Nullable String>> rows) {
        PdfPTable table = new PdfPTable(widths);
        table.setWidthPercentage(100);
        table.setHeaderRows(1);
        header.forEach(cell -> table.addCell(cell(cell, Font.BOLD)));
        rows.forEach(row -> row.forEach(cell -> table.addCell(cell(cell == null ? "" : cell, Font.NORMAL))));
        return add(table);
    }

    byte[] bytes() {
        document.close();
        return content.toByteArray();
    }

    private static PdfPCell cell(String content, int style) {
        PdfPCell cell = new PdfPCell(text(content, 8, style));
        cell.setBorder(Rectangle.BOTTOM);
        cell.setBorderColor(LINE);
        cell.setPadding(3);
        return cell;
    }

    private static Phrase text(String content, float size, int style) {
        return new Phrase(content, new Font(LETTERS, size, style));
    }

    private static BaseFont letters() {
        try (InputStream font = PackPdf.class.getResourceAsStream("/font-fallback/LiberationSans-Regular.ttf")) {
            byte[] content = Objects.requireNonNull(font, "openpdf brings this font along")
                    .readAllBytes();
            return BaseFont.createFont(
                    "LiberationSans.ttf", BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.CACHED, content, null);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private PackPdf add(Element element) {
        try {
            document.add(element);
            return this;
        } catch (DocumentException closed) {
            throw new IllegalStateException("The document is closed already", closed);
        }
    }
}
