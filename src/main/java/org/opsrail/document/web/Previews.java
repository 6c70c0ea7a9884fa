package org.opsrail.document.web;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.opsrail.document.DocumentInfo;
import org.opsrail.document.Documents;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Pictures of documents, made anew from their pixels, so that nothing of the file itself reaches the page. Two are made
 * at a time, each for ten seconds at most; one that takes longer keeps its place until it ends.
 */
@Component
class Previews {

    static final int PAGES = 5;

    private static final Logger LOG = LoggerFactory.getLogger(Previews.class);
    private static final int SECONDS = 10;

    private final Documents documents;
    private final Semaphore places = new Semaphore(2);

    Previews(Documents documents) {
        this.documents = documents;
    }

    static boolean has(DocumentInfo document) {
        return isPdf(document) || document.contentType().startsWith("image/");
    }

    static boolean isPdf(DocumentInfo document) {
        return document.contentType().equals("application/pdf");
    }

    /** How many pictures there are; none of a file that can't be read. */
    int pages(DocumentInfo document) {
        if (!has(document)) {
            return 0;
        }
        return isPdf(document)
                ? inTime(document, () -> PdfPicture.pages(content(document)))
                        .map(pages -> Math.min(pages, PAGES))
                        .orElse(0)
                : 1;
    }

    /**
     * A PNG; empty when none can be made.
     *
     * @param page from 1
     */
    Optional<byte[]> picture(DocumentInfo document, int page) {
        if (!has(document) || page < 1 || page > PAGES) {
            return Optional.empty();
        }
        return inTime(
                document,
                () -> png(
                        isPdf(document)
                                ? PdfPicture.of(content(document), page - 1)
                                : ImagePicture.of(content(document))));
    }

    private byte[] content(DocumentInfo document) throws IOException {
        try (InputStream content = documents.open(document)) {
            return content.readAllBytes();
        }
    }

    private static byte @Nullable [] png(@Nullable BufferedImage picture) throws IOException {
        if (picture == null) {
            return null;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }

    private <T> Optional<T> inTime(DocumentInfo document, Callable<@Nullable T> work) {
        try {
            if (!places.tryAcquire(SECONDS, TimeUnit.SECONDS)) {
                return Optional.empty();
            }
            FutureTask<@Nullable T> task = new FutureTask<>(() -> {
                try {
                    return work.call();
                } finally {
                    places.release();
                }
            });
            Thread.ofPlatform().daemon().name("preview").start(task);
            return Optional.ofNullable(task.get(SECONDS, TimeUnit.SECONDS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException | TimeoutException failed) {
            LOG.info("No preview of document {}: {}", document.id(), failed.toString());
            return Optional.empty();
        }
    }
}
