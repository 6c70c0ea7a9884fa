package org.opsrail.document.domain;

import org.opsrail.document.DocumentInfo;
import org.opsrail.identity.Actor;
import org.opsrail.identity.Role;
import org.springframework.stereotype.Component;

/** Who may read a document: whom its owner names, and auditors. */
@Component
class Readers {

    private final Owners owners;

    Readers(Owners owners) {
        this.owners = owners;
    }

    boolean mayRead(Actor reader, DocumentInfo document) {
        return reader.has(Role.AUDITOR)
                || owners.of(document.placement())
                        .map(owner -> owner.mayRead(reader, document))
                        .orElse(false);
    }
}
