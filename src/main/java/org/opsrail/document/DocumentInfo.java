package org.opsrail.document;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a document beside its content.
 *
 * @param store which store holds the content, for example {@code disk}
 * @param contentHash SHA-256 in lower-case hexadecimal digits
 * @param size in bytes
 * @param contentType as found in the content
 * @param properties what the Camunda client that created it said about it
 * @param createdBy engine id of the actor
 * @param scannedAt when a virus scanner found nothing, null where none is configured
 * @param expiresAt from then on it is unreadable, and soon erased; null for never
 * @param hold null unless erasing is forbidden
 */
public record DocumentInfo(
        String id,
        String store,
        String contentHash,
        long size,
        String contentType,
        String fileName,
        Map<String, Object> properties,
        Placement placement,
        String createdBy,
        Instant createdAt,
        @Nullable Instant scannedAt,
        @Nullable Instant expiresAt,
        @Nullable Hold hold) {

    public record Hold(String by, String reason, Instant since) {}

    public boolean isReadableAt(Instant now) {
        return hold != null || expiresAt == null || expiresAt.isAfter(now);
    }
}
