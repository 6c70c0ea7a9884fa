package org.opsrail.document;

import java.util.Locale;
import org.opsrail.identity.Actor;

/** A module to which documents belong: it says who needs to know them. Auditors read all. */
public interface DocumentOwner {

    /** As in {@link Placement#owner}. */
    String name();

    boolean mayRead(Actor reader, DocumentInfo document);

    /** What the document is, in the reader's language: {@code Signed contract}. */
    String title(DocumentInfo document, Locale locale);
}
