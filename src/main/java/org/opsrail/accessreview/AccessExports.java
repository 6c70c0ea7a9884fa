package org.opsrail.accessreview;

import java.io.IOException;
import java.io.InputStream;

/** Exports of systems, brought by other modules. */
public interface AccessExports {

    /**
     * Keeps the export as a reading of the system, which is read from exports from now on.
     *
     * @param columns what the header calls account, person, level, state and last use, in that order
     * @throws IllegalArgumentException when the file can't be read so
     */
    void bring(String system, Columns columns, InputStream file, String fileName) throws IOException;

    /** Names in lower case. */
    record Columns(String account, String person, String level, String status, String lastUsed) {}
}
