package org.opsrail.engine.gateway.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.camunda.client.protocol.rest.DocumentMetadata;
import io.camunda.client.protocol.rest.DocumentReference;
import io.camunda.client.protocol.rest.DocumentReference.CamundaDocumentTypeEnum;
import jakarta.servlet.http.Part;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opsrail.engine.DocumentStore.Creation;
import org.opsrail.engine.DocumentStore.Reference;

/** Documents as the official client writes and reads them. */
final class DocumentReferences {

    private DocumentReferences() {}

    static DocumentMetadata metadata(@Nullable String json) {
        try {
            return json == null || json.isBlank()
                    ? new DocumentMetadata()
                    : ApiJson.MAPPER.readValue(json, DocumentMetadata.class);
        } catch (JsonProcessingException unreadable) {
            throw new InvalidRequest("The metadata can't be read: " + unreadable.getOriginalMessage(), unreadable);
        }
    }

    static Creation creation(
            @Nullable String documentId, @Nullable String storeId, Part file, DocumentMetadata metadata) {
        return new Creation(
                documentId,
                storeId,
                metadata.getFileName() == null ? file.getSubmittedFileName() : metadata.getFileName(),
                metadata.getContentType() == null ? file.getContentType() : metadata.getContentType(),
                expiry(metadata.getExpiresAt()),
                metadata.getProcessDefinitionId(),
                metadata.getProcessInstanceKey() == null
                        ? null
                        : Keys.parse("processInstanceKey", metadata.getProcessInstanceKey()),
                Objects.requireNonNullElse(metadata.getCustomProperties(), Map.of()));
    }

    private static @Nullable Instant expiry(@Nullable String time) {
        try {
            return time == null ? null : OffsetDateTime.parse(time).toInstant();
        } catch (DateTimeException unreadable) {
            throw new InvalidRequest("'%s' is not a valid date of expiry.".formatted(time), unreadable);
        }
    }

    static DocumentReference of(Reference reference) {
        Creation known = reference.metadata();
        DocumentMetadata metadata = new DocumentMetadata();
        metadata.setContentType(known.contentType());
        metadata.setFileName(known.fileName());
        metadata.setExpiresAt(
                known.expiresAt() == null ? null : known.expiresAt().toString());
        metadata.setSize(reference.size());
        metadata.setProcessDefinitionId(known.processDefinitionId());
        metadata.setProcessInstanceKey(
                known.processInstanceKey() == null
                        ? null
                        : known.processInstanceKey().toString());
        metadata.setCustomProperties(known.customProperties());
        DocumentReference answer = new DocumentReference();
        answer.setCamundaDocumentType(CamundaDocumentTypeEnum.CAMUNDA);
        answer.setStoreId(reference.storeId());
        answer.setDocumentId(reference.documentId());
        answer.setContentHash(reference.contentHash());
        answer.setMetadata(metadata);
        return answer;
    }
}
