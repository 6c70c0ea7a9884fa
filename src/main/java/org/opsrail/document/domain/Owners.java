package org.opsrail.document.domain;

import java.util.Optional;
import org.opsrail.document.DocumentOwner;
import org.opsrail.document.Placement;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The modules to which documents belong. */
@Component
class Owners {

    private final ObjectProvider<DocumentOwner> owners;

    Owners(ObjectProvider<DocumentOwner> owners) {
        this.owners = owners;
    }

    Optional<DocumentOwner> of(Placement placement) {
        return owners.stream()
                .filter(owner -> owner.name().equals(placement.owner()))
                .findFirst();
    }
}
