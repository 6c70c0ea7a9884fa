package org.opsrail.monitor;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Where cases stand. */
public interface Rails {

    /**
     * The stations of a case in the order of travel; empty for a model without stations.
     *
     * @param expected when a station is expected, by its order ({@link CaseSource.Dossier#expected})
     */
    List<Stop> rail(long processInstanceKey, long processDefinitionKey, Map<Integer, Instant> expected, Locale locale);
}
