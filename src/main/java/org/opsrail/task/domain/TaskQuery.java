package org.opsrail.task.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which open tasks; every part that is given narrows.
 *
 * @param assignee who has taken them
 * @param groups any of these may take them, and nobody has yet
 * @param candidate offered to that person by name
 * @param dueBefore due before then
 * @param caseKey of that case only
 * @param from how many to leave out, in the order of due dates
 */
public record TaskQuery(
        @Nullable String assignee,
        @Nullable Collection<String> groups,
        @Nullable Candidate candidate,
        @Nullable Instant dueBefore,
        @Nullable Long caseKey,
        int from,
        int limit) {

    public static TaskQuery of(String assignee) {
        return new TaskQuery(assignee, null, null, null, null, 0, 50);
    }

    public static TaskQuery offeredTo(Collection<String> groups) {
        return new TaskQuery(null, groups, null, null, null, 0, 50);
    }

    /** Offered to that person by name, and nobody has taken them yet. */
    public static TaskQuery offeredTo(String person) {
        return new TaskQuery(null, null, new Candidate(person, false), null, null, 0, 50);
    }

    /** Somebody else has them, and that person was told that they are late. */
    public static TaskQuery escalatedTo(String person) {
        return new TaskQuery(null, null, new Candidate(person, true), null, null, 0, 50);
    }

    public static TaskQuery all() {
        return new TaskQuery(null, null, null, null, null, 0, 50);
    }

    public static TaskQuery ofCase(long caseKey) {
        return new TaskQuery(null, null, null, null, caseKey, 0, 100);
    }

    public TaskQuery dueBefore(Instant then) {
        return new TaskQuery(assignee, groups, candidate, then, caseKey, from, limit);
    }

    public TaskQuery slice(int newFrom, int newLimit) {
        return new TaskQuery(assignee, groups, candidate, dueBefore, caseKey, newFrom, newLimit);
    }

    /** @param escalated of those that others have, which were brought to the person; otherwise of those nobody has */
    public record Candidate(String person, boolean escalated) {}

    /** @param total how many there are beyond this slice, too */
    public record Found(List<Task> tasks, long total) {
        public static final Found NOTHING = new Found(List.of(), 0);
    }
}
