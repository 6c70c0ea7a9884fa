package org.opsrail.answerlibrary.matching;

import java.util.Locale;

/** From which confidence on an answer is told or filled in: the decision {@code answer-confidence}, which ops may edit. */
public interface Thresholds {

    Rule of(String topic, Locale language);

    /**
     * @param show from this confidence on, 0 to 1, an answer is shown at all
     * @param propose from this confidence on, 0 to 1, it is filled in
     */
    record Rule(double show, double propose) {}
}
