package org.opsrail.document.domain;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.opsrail.document.DocumentInfo;
import org.opsrail.document.DocumentOwner;
import org.opsrail.identity.Actor;
import org.opsrail.identity.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who may read a document: whom its owner names, and auditors. */
@Component
class Readers {

    private final ObjectProvider<DocumentOwner> owners;

    Readers(ObjectProvider<DocumentOwner> owners) {
        this.owners = owners;
    }

    boolean mayRead(Actor reader, DocumentInfo document) {
        return reader.has(Role.AUDITOR)
                || owner(document).map(owner -> owner.mayRead(reader, document)).orElse(false);
    }

    private Optional<DocumentOwner> owner(DocumentInfo document) {
        Map<String, DocumentOwner> byName =
                owners.stream().collect(Collectors.toMap(DocumentOwner::name, Function.identity()));
        return Optional.ofNullable(byName.get(document.placement().owner()));
    }
}
