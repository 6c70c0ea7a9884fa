package org.opsrail.document.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What pages show of documents. */
final class DocumentViews {

    private DocumentViews() {}

    /**
     * @param type in short, for example {@code PDF}
     * @param size for example {@code 1.2 MB}
     * @param previewed whether its page shows pictures of it
     */
    record Line(
            String id,
            String title,
            String fileName,
            String type,
            String size,
            String hash,
            String by,
            Instant at,
            boolean previewed) {}

    /** @param pages numbers of the pictures, from 1 */
    record Page(
            Line line,
            @Nullable Long caseKey,
            @Nullable Instant scannedAt,
            @Nullable Instant keptUntil,
            @Nullable Held held,
            List<Integer> pages,
            boolean more,
            boolean holds) {}

    record Held(String by, String reason, Instant since) {}
}
