package org.opsrail.duediligence.process;

import java.time.LocalTime;
import java.time.ZoneOffset;
import org.opsrail.duediligence.domain.Relationship;

/** When a review begins on its day: in the morning, so that whoever is asked has the day. */
final class ReviewTime {

    private ReviewTime() {}

    /** ISO 8601, as the model's timer reads it. */
    static String of(Relationship relationship) {
        return relationship
                .nextReview()
                .atTime(LocalTime.of(7, 0))
                .atOffset(ZoneOffset.UTC)
                .toInstant()
                .toString();
    }
}
