package org.opsrail.engine.readmodel.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * @param items values by field name, missing where null
 * @param total how many rows fulfil the filter, counted up to {@link SearchQueries#COUNT_LIMIT}
 * @param more whether there are more than were counted
 */
public record SearchResult(
        List<Map<String, Object>> items,
        long total,
        boolean more,
        @Nullable String startCursor,
        @Nullable String endCursor) {}
