package org.opsrail.monitor;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One station of one case.
 *
 * @param since when the case reached it, null while it has not
 * @param expected when it is expected, null where nobody knows
 * @param waits what is still open there
 */
public record Stop(
        int order,
        String label,
        State state,
        @Nullable Instant since,
        @Nullable Instant expected,
        List<Wait> waits) {

    public enum State {
        PASSED,
        PRESENT,
        /** Passed or present, and something there is overdue or stuck. */
        LATE,
        COMING,
        /** The case ended without it. */
        SKIPPED
    }

    /** The same in lower case, as pages style it. */
    public String look() {
        return state.name().toLowerCase(Locale.ROOT);
    }

    /**
     * A thing that somebody has to do.
     *
     * @param who the assignee's engine id, or a candidate group; null when the engine itself is stuck
     */
    public record Wait(
            String what, @Nullable String who, @Nullable Instant due, boolean overdue) {}
}
