package org.opsrail.audit;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the trail. */
public interface AuditLog {

    /** How many entries {@link #all} reads at once. */
    int PIECE = 1000;

    /** The latest first. */
    List<RecordedEntry> find(Query query, int limit);

    /** All that fit, the latest first, read piece by piece. */
    default Stream<RecordedEntry> all(Query query) {
        return Stream.iterate(
                        find(query, PIECE),
                        piece -> !piece.isEmpty(),
                        piece -> find(query.before(piece.getLast().sequence()), PIECE))
                .flatMap(List::stream);
    }

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

        public Query before(long sequence) {
            return new Query(person, caseKey, actor, action, from, until, sequence);
        }
    }
}
