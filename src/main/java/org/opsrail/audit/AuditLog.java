package org.opsrail.audit;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the trail. */
public interface AuditLog {

    /** The latest first. */
    List<RecordedEntry> find(Query query, int limit);

    /** All that fit, the oldest first, one after the other. */
    void each(Query query, Consumer<RecordedEntry> reader);

    /** Everything about one case, the oldest first. */
    List<RecordedEntry> ofCase(long processInstanceKey);

    /** The kinds of things that were done until now, as {@link AuditAction#key} names them. */
    List<String> actions();

    /**
     * What to look for; null asks for anything.
     *
     * @param person employee number of whom it concerns
     * @param action the whole key
     * @param until exclusive
     * @param before only entries with a lower sequence, to read on
     */
    record Query(
            @Nullable String person,
            @Nullable Long caseKey,
            @Nullable String actor,
            @Nullable String action,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable Long before) {

        public static final Query EVERYTHING = new Query(null, null, null, null, null, null, null);
    }
}
