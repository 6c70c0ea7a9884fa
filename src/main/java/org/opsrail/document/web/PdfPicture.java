package org.opsrail.document.web;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;

/** One page of a PDF as pixels. */
final class PdfPicture {

    private static final float WIDTH = 1000;
    private static final float HEIGHT = 2000;

    private PdfPicture() {}

    static int pages(byte[] content) throws IOException {
        try (PDDocument document = Loader.loadPDF(content)) {
            return document.getNumberOfPages();
        }
    }

    /** Null where there is no such page. */
    static @Nullable BufferedImage of(byte[] content, int page) throws IOException {
        try (PDDocument document = Loader.loadPDF(content)) {
            if (page >= document.getNumberOfPages()) {
                return null;
            }
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            return renderer.renderImage(page, scale(document.getPage(page).getCropBox()));
        }
    }

    private static float scale(PDRectangle box) {
        float longer = Math.max(box.getWidth(), box.getHeight());
        return Math.min(WIDTH / Math.max(1, box.getWidth()), HEIGHT / Math.max(1, longer));
    }
}
