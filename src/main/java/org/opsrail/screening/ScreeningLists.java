package org.opsrail.screening;

import java.io.IOException;
import java.io.InputStream;
import org.opsrail.screening.ListedEntity.Topic;

/** Lists brought by other modules. */
public interface ScreeningLists {

    /**
     * Reads the file and screens against it from now on, whatever it changes.
     *
     * @param name of the list, where the format does not say it; blank for the usual one
     * @param topic why its entries are listed, unless the file says so
     * @throws IllegalArgumentException when the file can't be read
     */
    void bring(String name, Topic topic, String fileName, InputStream file) throws IOException;
}
