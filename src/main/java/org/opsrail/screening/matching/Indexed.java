package org.opsrail.screening.matching;

import java.util.UUID;
import org.opsrail.screening.ListedEntity;

/** An entry of a version of a list. */
public record Indexed(String list, String listName, UUID version, ListedEntity entity) {

    String key() {
        return list + "#" + entity.id();
    }
}
