package org.opsrail.privacy;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file that belongs to a person's copy.
 *
 * @param name without directories, unlike any other in the copy
 */
public record PersonalFile(String name, Content content) {

    /** Opens the content; whoever reads it closes it. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }
}
