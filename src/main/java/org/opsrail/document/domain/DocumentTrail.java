package org.opsrail.document.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opsrail.audit.AuditEntry;
import org.opsrail.audit.AuditTrail;
import org.opsrail.audit.CaseReference;
import org.opsrail.document.DocumentInfo;
import org.opsrail.document.DocumentOwner;
import org.opsrail.document.Filing.Refused;
import org.opsrail.document.NewDocument;
import org.opsrail.document.Placement;
import org.springframework.stereotype.Component;

/** Tells the trail what became of documents. */
@Component
class DocumentTrail {

    private final AuditTrail trail;
    private final Owners owners;

    DocumentTrail(AuditTrail trail, Owners owners) {
        this.trail = trail;
        this.owners = owners;
    }

    /** @param by null for whoever is signed in */
    void happened(DocumentAction action, DocumentInfo document, @Nullable String by) {
        trail.record(entry(action, document.id(), document.contentHash(), document.placement())
                .by(by));
    }

    void stored(DocumentInfo document) {
        trail.record(entry(DocumentAction.STORE, document.id(), document.contentHash(), document.placement())
                .with("type", document.contentType())
                .with("bytes", document.size())
                .with("scanned", document.scannedAt() != null)
                .by(document.createdBy()));
    }

    void refused(NewDocument document, Refused refused) {
        trail.record(entry(DocumentAction.REFUSE, document.id(), null, document.placement())
                .with("why", refused.reason().key())
                .with(
                        "found",
                        refused.details().isEmpty() ? null : refused.details().toString())
                .by(document.createdBy()));
    }

    void gone(DocumentAction action, String id, String hash, Placement placement) {
        trail.record(entry(action, id, hash, placement));
    }

    private AuditEntry entry(DocumentAction action, String id, @Nullable String hash, Placement placement) {
        Optional<DocumentOwner> owner = owners.of(placement);
        return AuditEntry.of(action)
                .about(owner.flatMap(known -> known.person(placement)).orElse(null))
                .in(
                        placement.caseKey() == null
                                ? null
                                : new CaseReference(placement.caseKey(), placement.processId(), null))
                .with("document", id)
                .with("kind", placement.kind())
                .with("sha256", hash);
    }
}
