package org.opsrail.task.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What was read of tasks lately and does not change while they live; the least recently used goes first. */
final class KnownValues {

    private static final int MOST = 20_000;

    private final Map<Long, Object> known = new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Object> eldest) {
            return size() > MOST;
        }
    };

    /** Asks {@code read} only for those that are not known yet. */
    synchronized Map<Long, Object> get(Collection<Long> keys, Function<List<Long>, Map<Long, Object>> read) {
        List<Long> unknown =
                keys.stream().filter(key -> !known.containsKey(key)).toList();
        if (!unknown.isEmpty()) {
            known.putAll(read.apply(unknown));
        }
        Map<Long, Object> values = new HashMap<>();
        keys.forEach(key -> {
            Object value = known.get(key);
            if (value != null) {
                values.put(key, value);
            }
        });
        return values;
    }
}
