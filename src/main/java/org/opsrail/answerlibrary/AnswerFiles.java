package org.opsrail.answerlibrary;

import java.io.IOException;
import java.io.InputStream;
import org.opsrail.identity.Actor;

/** Answers in files. */
public interface AnswerFiles {

    /**
     * Takes the acceptable rows of a CSV file, in the columns of the export.
     *
     * @return how many rows were rejected
     * @throws IllegalArgumentException when the file can't be read at all
     */
    int bring(InputStream csv, Actor by) throws IOException;
}
