package org.opsrail.document;

import java.util.Locale;
import java.util.Optional;
import org.opsrail.identity.Actor;

/** A module to which documents belong: it says who needs to know them. Auditors read all. */
public interface DocumentOwner {

    /** As in {@link Placement#owner}. */
    String name();

    boolean mayRead(Actor reader, DocumentInfo document);

    /** Employee number of whom its documents at that place are about; empty when they are about nobody. */
    default Optional<String> person(Placement placement) {
        return Optional.empty();
    }

    /** What the document is, in the reader's language: {@code Signed contract}. */
    String title(DocumentInfo document, Locale locale);
}
