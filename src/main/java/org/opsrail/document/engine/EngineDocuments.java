package org.opsrail.document.engine;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opsrail.document.DocumentInfo;
import org.opsrail.document.DocumentSettings;
import org.opsrail.document.Documents;
import org.opsrail.document.Filing;
import org.opsrail.document.NewDocument;
import org.opsrail.document.Placement;
import org.opsrail.document.domain.DocumentLinks;
import org.opsrail.document.domain.Readings;
import org.opsrail.engine.DocumentStore;
import org.opsrail.engine.EngineAccess;
import org.opsrail.engine.OnEmbeddedEngine;
import org.opsrail.identity.Actor;
import org.opsrail.identity.Actors;
import org.opsrail.identity.Role;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Camunda's documents are the application's: the same checks, the same readers. */
@Component
@OnEmbeddedEngine
class EngineDocuments implements DocumentStore {

    private static final String STORE = "opsrail";
    private static final String ID = "[A-Za-z0-9][A-Za-z0-9._-]{0,199}";

    private final Documents documents;
    private final DocumentLinks links;
    private final Readings readings;
    private final Actors actors;
    private final EngineAccess engine;
    private final DocumentSettings settings;
    private final MessageSource messages;

    EngineDocuments(
            Documents documents,
            DocumentLinks links,
            Readings readings,
            Actors actors,
            EngineAccess engine,
            DocumentSettings settings,
            MessageSource messages) {
        this.documents = documents;
        this.links = links;
        this.readings = readings;
        this.actors = actors;
        this.engine = engine;
        this.settings = settings;
        this.messages = messages;
    }

    @Override
    public Reference create(Creation creation, InputStream content) throws IOException {
        checkStore(creation.storeId());
        String id = Objects.requireNonNullElseGet(
                creation.documentId(), () -> UUID.randomUUID().toString());
        if (!id.matches(ID)) {
            throw new Refused(400, "'%s' is not a valid document id.".formatted(id));
        }
        Filing filing = documents.store(document(id, creation), content);
        return switch (filing) {
            case Filing.Stored stored -> reference(stored.document());
            case Filing.Refused refused ->
                throw new Refused(
                        refused.reason().status(),
                        messages.getMessage(
                                refused.messageKey(), refused.details().toArray(), Locale.ENGLISH));
        };
    }

    private NewDocument document(String id, Creation creation) {
        return new NewDocument(
                id,
                new Placement(
                        ApiDocuments.NAME,
                        id,
                        ApiDocuments.NAME,
                        creation.processInstanceKey(),
                        creation.processDefinitionId()),
                Objects.requireNonNullElse(creation.fileName(), id),
                creation.contentType(),
                creation.expiresAt(),
                creation.customProperties(),
                actors.current().id());
    }

    @Override
    public Content open(Address address) throws IOException {
        DocumentInfo document = find(address);
        Actor caller = actors.current();
        if (!caller.id().equals(engine.username())) {
            readings.read(document, caller);
        }
        return new Content(reference(document), documents.open(document));
    }

    @Override
    public void delete(Address address) {
        DocumentInfo document = find(address);
        boolean own = document.placement().owner().equals(ApiDocuments.NAME);
        if (!own || !documents.erase(document.id())) {
            throw new Refused(409, "The document '%s' has to be kept.".formatted(document.id()));
        }
    }

    @Override
    public Link link(Address address, Duration life) {
        DocumentLinks.Link link = links.create(find(address), life);
        return new Link(
                settings.baseUrl().resolve("/documents/shared/" + link.token()).toString(), link.expiresAt());
    }

    private DocumentInfo find(Address address) {
        checkStore(address.storeId());
        Actor caller = actors.current();
        boolean all = caller.has(Role.ADMIN) || caller.id().equals(engine.username());
        DocumentInfo document = (all
                        ? documents.find(address.documentId())
                        : documents.find(address.documentId(), caller))
                .orElseThrow(() -> new Refused(404, "Document with id '%s' not found".formatted(address.documentId())));
        if (address.contentHash() != null && !address.contentHash().equals(document.contentHash())) {
            throw new Refused(400, "The content hash of document '%s' is another.".formatted(document.id()));
        }
        return document;
    }

    private static void checkStore(@Nullable String store) {
        if (store != null && !store.equals(STORE)) {
            throw new Refused(400, "Document store with id '%s' does not exist.".formatted(store));
        }
    }

    private static Reference reference(DocumentInfo document) {
        return new Reference(
                document.id(),
                STORE,
                document.contentHash(),
                new Creation(
                        document.id(),
                        STORE,
                        document.fileName(),
                        document.contentType(),
                        document.expiresAt(),
                        document.placement().processId(),
                        document.placement().caseKey(),
                        document.properties()),
                document.size());
    }
}
