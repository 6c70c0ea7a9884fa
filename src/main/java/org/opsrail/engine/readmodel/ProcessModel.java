package org.opsrail.engine.readmodel;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What searches show of a deployed process beyond its records.
 *
 * @param elementNames by element id; elements without a name are missing
 * @param startFormId of the none start event
 */
record ProcessModel(
        @Nullable String name,
        @Nullable String versionTag,
        Map<String, String> elementNames,
        boolean hasStartForm,
        @Nullable String startFormId) {

    static final ProcessModel UNKNOWN = new ProcessModel(null, null, Map.of(), false, null);

    String elementName(String elementId) {
        return elementNames.getOrDefault(elementId, elementId);
    }
}
