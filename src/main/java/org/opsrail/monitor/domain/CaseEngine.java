package org.opsrail.monitor.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The engine, as cases need it; each method fails with {@link org.opsrail.monitor.EngineUnavailable}. */
public interface CaseEngine {

    Found search(Query query);

    Optional<Case> find(long key);

    /** The cases that this one has begun and waits for, or has waited for; the first one first. */
    List<Case> begunBy(long caseKey);

    /** Every element that the case has entered, the first one first. */
    List<Entered> entered(long caseKey);

    /** The same for many cases at once. */
    Map<Long, List<Entered>> entered(Collection<Long> caseKeys);

    List<Waiting> tasks(long caseKey);

    /** Open tasks that were due before then, by case; at most a thousand of them, the earliest due first. */
    Map<Long, List<Waiting>> overdue(Instant then);

    List<Trouble> troubles(long caseKey);

    /** The model as deployed, BPMN 2.0 XML. */
    String xml(long modelKey);

    /** Lets the engine try again what it gave up; false when there is nothing to try any more. */
    boolean retry(Trouble trouble);

    /**
     * @param keys only these, null for all
     * @param active only those under way (true) or over (false), null for both
     * @param stuck only those with an engine incident
     */
    record Query(@Nullable Collection<Long> keys, @Nullable Boolean active, boolean stuck, int from, int limit) {}

    record Found(List<Case> cases, long total) {}

    /**
     * @param origin the case that has begun this one; null where it stands for itself
     * @param ended null while it is under way
     */
    record Case(
            long key,
            @Nullable Long origin,
            String processId,
            long modelKey,
            int version,
            Instant started,
            @Nullable Instant ended,
            boolean canceled,
            boolean stuck) {}

    /** @param ended null while the case is in it */
    record Entered(
            String elementId,
            String type,
            State state,
            Instant started,
            @Nullable Instant ended,
            boolean stuck) {

        public enum State {
            ACTIVE,
            COMPLETED,
            TERMINATED
        }
    }

    /** A task that somebody has to do; {@link #who} is the assignee, else the first candidate group. */
    record Waiting(
            long key,
            String elementId,
            @Nullable String assignee,
            List<String> groups,
            Instant created,
            @Nullable Instant due) {

        public @Nullable String who() {
            return assignee != null ? assignee : groups.isEmpty() ? null : groups.getFirst();
        }
    }

    /** @param jobKey null when it is not about a job */
    record Trouble(
            long key,
            String elementId,
            String kind,
            String message,
            Instant since,
            @Nullable Long jobKey) {}
}
