package org.opsrail.document.domain;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.opsrail.document.AcceptedFiles;
import org.opsrail.document.DocumentInfo;
import org.opsrail.document.DocumentSettings;
import org.opsrail.document.Documents;
import org.opsrail.document.Filing;
import org.opsrail.document.Filing.Reason;
import org.opsrail.document.Filing.Refused;
import org.opsrail.document.NewDocument;
import org.opsrail.document.Placement;
import org.opsrail.document.content.ContentStores;
import org.opsrail.document.content.Incoming;
import org.opsrail.document.content.Incoming.Received;
import org.opsrail.document.domain.DocumentTable.Checked;
import org.opsrail.identity.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** A document's row is there before its content and after it, so that no content is ever forgotten. */
@Service
class StoredDocuments implements Documents {

    private final Incoming incoming;
    private final Checks checks;
    private final DocumentTable table;
    private final ContentStores contents;
    private final Readers readers;
    private final Erasure erasure;
    private final DocumentTrail trail;
    private final DocumentSettings settings;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    StoredDocuments(
            Incoming incoming,
            Checks checks,
            DocumentTable table,
            ContentStores contents,
            Readers readers,
            Erasure erasure,
            DocumentTrail trail,
            DocumentSettings settings,
            InstantSource clock,
            TransactionTemplate transaction) {
        this.incoming = incoming;
        this.checks = checks;
        this.table = table;
        this.contents = contents;
        this.readers = readers;
        this.erasure = erasure;
        this.trail = trail;
        this.settings = settings;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public Filing store(NewDocument document, AcceptedFiles accepted, InputStream content) throws IOException {
        Filing filing = checked(document, accepted, content);
        if (filing instanceof Refused refused) {
            trail.refused(document, refused);
        }
        return filing;
    }

    private Filing checked(NewDocument document, AcceptedFiles accepted, InputStream content) throws IOException {
        Optional<Received> received = incoming.receive(content);
        if (received.isEmpty()) {
            return Refused.because(Reason.TOO_LARGE, settings.largest().toMegabytes());
        }
        try (Received file = received.get()) {
            Checks.Verdict verdict = checks.check(document, accepted, file);
            return verdict.refusal().isPresent()
                    ? verdict.refusal().get()
                    : keep(
                            document,
                            file,
                            new Checked(
                                    contents.current().id(),
                                    file.hash(),
                                    file.size(),
                                    verdict.type(),
                                    verdict.scanned()));
        }
    }

    private Filing keep(NewDocument document, Received file, Checked checked) throws IOException {
        boolean added = Boolean.TRUE.equals(transaction.execute(status -> {
            table.lock(checked.hash());
            return table.add(document, checked);
        }));
        if (!added) {
            return Refused.because(Reason.ID_TAKEN, document.id());
        }
        contents.current().put(checked.hash(), file.file());
        return new Filing.Stored(arrived(document.id()));
    }

    private DocumentInfo arrived(String id) {
        return Objects.requireNonNull(transaction.execute(status -> {
            table.stored(id);
            DocumentInfo document = table.find(id).orElseThrow();
            trail.stored(document);
            return document;
        }));
    }

    @Override
    public Optional<DocumentInfo> find(String id, Actor reader) {
        return find(id).filter(document -> readers.mayRead(reader, document));
    }

    @Override
    public Optional<DocumentInfo> find(String id) {
        return table.find(id).filter(this::isReadable);
    }

    @Override
    public List<DocumentInfo> of(String owner, String ownerId) {
        return table.of(owner, ownerId).stream().filter(this::isReadable).toList();
    }

    @Override
    public List<DocumentInfo> ofCase(long caseKey, Actor reader) {
        return table.ofCase(caseKey).stream()
                .filter(this::isReadable)
                .filter(document -> readers.mayRead(reader, document))
                .toList();
    }

    private boolean isReadable(DocumentInfo document) {
        return document.isReadableAt(clock.instant());
    }

    @Override
    public InputStream open(DocumentInfo document) throws IOException {
        return contents.open(document.store(), document.contentHash());
    }

    @Override
    public void file(String id, Placement placement) {
        Instant until = settings.keptUntil(placement.kind(), clock.instant());
        transaction.executeWithoutResult(status -> {
            table.place(id, placement, until);
            table.find(id).ifPresent(document -> trail.happened(DocumentAction.FILE, document, null));
        });
    }

    @Override
    public boolean erase(String id) {
        return erasure.erase(id, DocumentAction.DELETE);
    }
}
