package org.opsrail.accessreview.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The wish for a review.
 *
 * @param key the same wish twice has the same, and leads to one review
 * @param systems whose rights are reviewed; none for all systems
 * @param employeeNumber whose rights are reviewed; null for everybody's
 * @param askedBy null when nobody did
 */
public record ReviewRequest(
        String key,
        Review.Kind kind,
        List<String> systems,
        @Nullable String employeeNumber,
        @Nullable String askedBy) {}
