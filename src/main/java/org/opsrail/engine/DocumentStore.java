package org.opsrail.engine;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the documents that Camunda clients create, read, delete and link over REST v2. The embedded engine serves the
 * interface, the application keeps the content; both know the caller from the security context.
 */
public interface DocumentStore {

    /**
     * Reads the content to its end, or to the size from which on it is refused.
     *
     * @throws Refused when the document is not taken
     */
    Reference create(Creation creation, InputStream content) throws IOException;

    /** @throws Refused when there is no such document, or not for the caller */
    Content open(Address address) throws IOException;

    /** @throws Refused when there is no such document, or it has to be kept */
    void delete(Address address);

    /** @throws Refused when there is no such document, or not for the caller */
    Link link(Address address, Duration life);

    /**
     * @param documentId chosen by the client, null for one of the store's
     * @param storeId null for the store's own choice
     * @param expiresAt null for never
     */
    record Creation(
            @Nullable String documentId,
            @Nullable String storeId,
            @Nullable String fileName,
            @Nullable String contentType,
            @Nullable Instant expiresAt,
            @Nullable String processDefinitionId,
            @Nullable Long processInstanceKey,
            Map<String, Object> customProperties) {}

    /** @param contentHash null where the client does not check it */
    record Address(
            String documentId,
            @Nullable String storeId,
            @Nullable String contentHash) {}

    /** @param contentHash SHA-256 in lower-case hexadecimal digits */
    record Reference(String documentId, String storeId, String contentHash, Creation metadata, long size) {}

    record Content(Reference reference, InputStream stream) {}

    /** @param url where the document is downloaded without credentials */
    record Link(String url, Instant expiresAt) {}

    /** The message is written for who sent the request. */
    final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final int status;

        /** @param status as HTTP knows it (RFC 9110) */
        public Refused(int status, String message) {
            super(message);
            this.status = status;
        }

        public int status() {
            return status;
        }
    }
}
