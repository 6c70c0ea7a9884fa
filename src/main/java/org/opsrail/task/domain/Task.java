package org.opsrail.task.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a person has to do.
 *
 * @param name the element's own name, in English
 * @param caseKey the process instance
 * @param modelKey the process definition, in the version that the case runs on
 * @param assignee who has taken it, or null while it waits for anyone of the candidates
 * @param priority 0-100, 50 is usual, {@link #ESCALATED} once it was brought to somebody else for being late
 */
public record Task(
        long key,
        String name,
        State state,
        String elementId,
        String processId,
        long caseKey,
        long modelKey,
        @Nullable String assignee,
        List<String> candidateGroups,
        List<String> candidateUsers,
        Instant created,
        @Nullable Instant completed,
        @Nullable Instant due,
        int priority) {

    public static final int ESCALATED = 100;

    public enum State {
        OPEN,
        /** On its way: a listener of the engine is still at work on it. */
        MOVING,
        COMPLETED,
        CANCELED
    }

    public boolean isOpen() {
        return state == State.OPEN || state == State.MOVING;
    }

    public boolean isOverdueAt(Instant now) {
        return isOpen() && due != null && due.isBefore(now);
    }

    /** Somebody has it, has not done it in time, and that person was told to see to it. */
    public boolean isEscalatedTo(String actor) {
        return assignee != null && !assignee.equals(actor) && priority >= ESCALATED && candidateUsers.contains(actor);
    }

    public boolean isOfferedTo(String actor, Collection<String> groups) {
        return candidateUsers.contains(actor) || candidateGroups.stream().anyMatch(groups::contains);
    }
}
