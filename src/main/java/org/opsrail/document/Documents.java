package org.opsrail.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.opsrail.identity.Actor;

/** The documents of all cases. */
public interface Documents {

    /**
     * Checks a file that was brought for a field and keeps it; reads no more of it than the largest size that is taken.
     *
     * @throws IOException when the sender stops sending
     */
    Filing store(NewDocument document, AcceptedFiles accepted, InputStream content) throws IOException;

    /** The same where every kind of file is taken that is taken at all. */
    default Filing store(NewDocument document, InputStream content) throws IOException {
        return store(document, AcceptedFiles.of(""), content);
    }

    /** Of documents that are there, readable and concern the reader. */
    Optional<DocumentInfo> find(String id, Actor reader);

    /** Of documents that are there and readable, for the module that knows whom they concern. */
    Optional<DocumentInfo> find(String id);

    /** What belongs to one thing of one owner, oldest first. */
    List<DocumentInfo> of(String owner, String ownerId);

    /** What belongs to a case and concerns the reader, oldest first. */
    List<DocumentInfo> ofCase(long caseKey, Actor reader);

    InputStream open(DocumentInfo document) throws IOException;

    /** Moves a document to where it belongs for good; from then on it is kept as long as its kind is. */
    void file(String id, Placement placement);

    /** Erases a document now. What is held stays. */
    boolean erase(String id);
}
