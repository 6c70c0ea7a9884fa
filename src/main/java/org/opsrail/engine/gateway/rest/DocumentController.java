package org.opsrail.engine.gateway.rest;

import io.camunda.client.protocol.rest.DocumentCreationBatchResponse;
import io.camunda.client.protocol.rest.DocumentCreationFailureDetail;
import io.camunda.client.protocol.rest.DocumentLink;
import io.camunda.client.protocol.rest.DocumentLinkRequest;
import io.camunda.client.protocol.rest.DocumentMetadata;
import io.camunda.client.protocol.rest.DocumentReference;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opsrail.engine.DocumentStore;
import org.opsrail.engine.DocumentStore.Address;
import org.opsrail.engine.DocumentStore.Content;
import org.opsrail.engine.DocumentStore.Link;
import org.opsrail.engine.DocumentStore.Reference;
import org.opsrail.engine.DocumentStore.Refused;
import org.opsrail.engine.OnEmbeddedEngine;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@OnEmbeddedEngine
@RequestMapping("/v2/documents")
class DocumentController {

    private static final String BATCH_METADATA = "X-Document-Metadata";
    private static final Duration LINK_LIFE = Duration.ofHours(1);

    private final DocumentStore store;

    DocumentController(DocumentStore store) {
        this.store = store;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<DocumentReference> create(
            @RequestParam(required = false) @Nullable String documentId,
            @RequestParam(required = false) @Nullable String storeId,
            HttpServletRequest request)
            throws IOException, ServletException {
        Part file = request.getPart("file");
        if (file == null) {
            throw new InvalidRequest("No part 'file' provided.");
        }
        DocumentMetadata metadata = DocumentReferences.metadata(text(request.getPart("metadata")));
        return ResponseEntity.status(HttpStatus.CREATED).body(create(documentId, storeId, file, metadata));
    }

    @PostMapping(path = "/batch", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<DocumentCreationBatchResponse> createAll(
            @RequestParam(required = false) @Nullable String storeId, HttpServletRequest request)
            throws IOException, ServletException {
        DocumentCreationBatchResponse response = new DocumentCreationBatchResponse();
        response.setCreatedDocuments(new ArrayList<>());
        response.setFailedDocuments(new ArrayList<>());
        List<Part> files = request.getParts().stream()
                .filter(part -> part.getName().equals("files"))
                .toList();
        if (files.isEmpty()) {
            throw new InvalidRequest("No part 'files' provided.");
        }
        for (Part file : files) {
            try {
                DocumentMetadata metadata = DocumentReferences.metadata(file.getHeader(BATCH_METADATA));
                response.addCreatedDocumentsItem(create(null, storeId, file, metadata));
            } catch (Refused | InvalidRequest refused) {
                response.addFailedDocumentsItem(failure(file, refused));
            }
        }
        boolean all = response.getFailedDocuments().isEmpty();
        return ResponseEntity.status(all ? HttpStatus.CREATED : HttpStatus.MULTI_STATUS)
                .body(response);
    }

    @GetMapping("/{documentId}")
    ResponseEntity<InputStreamResource> content(
            @PathVariable String documentId,
            @RequestParam(required = false) @Nullable String storeId,
            @RequestParam(required = false) @Nullable String contentHash)
            throws IOException {
        Content content = store.open(new Address(documentId, storeId, contentHash));
        Reference reference = content.reference();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(reference))
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .contentType(type(reference))
                .contentLength(reference.size())
                .body(new InputStreamResource(content.stream()));
    }

    @DeleteMapping("/{documentId}")
    ResponseEntity<Void> delete(
            @PathVariable String documentId, @RequestParam(required = false) @Nullable String storeId) {
        store.delete(new Address(documentId, storeId, null));
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{documentId}/links")
    ResponseEntity<DocumentLink> link(
            @PathVariable String documentId,
            @RequestParam(required = false) @Nullable String storeId,
            @RequestParam(required = false) @Nullable String contentHash,
            @RequestBody(required = false) @Nullable DocumentLinkRequest request) {
        Long life = request == null ? null : request.getTimeToLive();
        if (life != null && life <= 0) {
            throw new InvalidRequest("'timeToLive' must be positive.");
        }
        Link link = store.link(
                new Address(documentId, storeId, contentHash), life == null ? LINK_LIFE : Duration.ofMillis(life));
        DocumentLink answer = new DocumentLink();
        answer.setUrl(link.url());
        answer.setExpiresAt(link.expiresAt().toString());
        return ResponseEntity.status(HttpStatus.CREATED).body(answer);
    }

    private DocumentReference create(
            @Nullable String documentId, @Nullable String storeId, Part file, DocumentMetadata metadata)
            throws IOException {
        try (InputStream content = file.getInputStream()) {
            return DocumentReferences.of(
                    store.create(DocumentReferences.creation(documentId, storeId, file, metadata), content));
        }
    }

    private static DocumentCreationFailureDetail failure(Part file, RuntimeException refused) {
        DocumentCreationFailureDetail failure = new DocumentCreationFailureDetail();
        failure.setFileName(file.getSubmittedFileName());
        failure.setDetail(refused.getMessage());
        return failure;
    }

    private static @Nullable String text(@Nullable Part part) throws IOException {
        if (part == null) {
            return null;
        }
        try (InputStream content = part.getInputStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static MediaType type(Reference reference) {
        String type = reference.metadata().contentType();
        return type == null ? MediaType.APPLICATION_OCTET_STREAM : MediaType.parseMediaType(type);
    }

    private static String attachment(Reference reference) {
        return ContentDisposition.attachment()
                .filename(String.valueOf(reference.metadata().fileName()), StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
