package org.opsrail.screening.matching;

import org.opsrail.screening.ListedEntity.Kind;
import org.opsrail.screening.ListedEntity.Topic;

/** From which score on a match is told: the decision {@code screening-thresholds}, which ops may edit. */
public interface Thresholds {

    Rule of(Topic topic, Kind party);

    /**
     * @param id of the row of the table
     * @param possible from this score on somebody has to look
     * @param strong from this score on it is most likely the same
     */
    record Rule(String id, int possible, int strong) {}
}
