package org.opsrail.trustrequest.domain;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opsrail.document.AcceptedFiles;
import org.opsrail.document.DocumentInfo;
import org.opsrail.document.Documents;
import org.opsrail.document.Filing;
import org.opsrail.document.NewDocument;
import org.opsrail.document.Placement;
import org.springframework.stereotype.Component;

/** The files of a request: what came, what was filled, what was signed. */
@Component
public class TrustDocuments {

    public static final String OWNER = "trust-request";
    public static final String QUESTIONNAIRE = "questionnaire";
    public static final String PACK = "answered-questionnaire";
    public static final String AGREEMENT = "agreement";

    private final Documents documents;

    TrustDocuments(Documents documents) {
        this.documents = documents;
    }

    static Placement place(String ownerId, String kind, @Nullable Long caseKey) {
        return new Placement(OWNER, ownerId, kind, caseKey, caseKey == null ? null : TrustAction.PROCESS);
    }

    Filing store(String id, Placement place, String fileName, byte[] content, String by) {
        NewDocument document = new NewDocument(id, place, fileName, null, null, Map.of(), by);
        try {
            return documents.store(document, AcceptedFiles.of(""), new ByteArrayInputStream(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was brought before there was a case is shown with it from now on. */
    void fileTo(String ownerId, @Nullable Long caseKey) {
        documents.of(OWNER, ownerId).stream()
                .filter(document -> document.placement().caseKey() == null)
                .forEach(document -> documents.file(
                        document.id(), place(ownerId, document.placement().kind(), caseKey)));
    }

    void erase(String id) {
        documents.erase(id);
    }

    Optional<DocumentInfo> find(String id) {
        return documents.find(id);
    }

    byte[] content(String id) {
        DocumentInfo document = documents.find(id).orElseThrow();
        try (InputStream content = documents.open(document)) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
