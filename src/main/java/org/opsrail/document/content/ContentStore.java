package org.opsrail.document.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Keeps contents by their SHA-256: the same content once, whoever brings it. */
public interface ContentStore {

    /** As documents remember it, for example {@code disk}. */
    String id();

    /** Durable when it returns; a content that is there already stays as it is. */
    void put(String hash, Path file) throws IOException;

    InputStream open(String hash) throws IOException;

    /** A content that is not there is no error. */
    void delete(String hash) throws IOException;
}
