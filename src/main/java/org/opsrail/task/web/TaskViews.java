package org.opsrail.task.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opsrail.monitor.CaseSource;
import org.opsrail.monitor.Stop;
import org.opsrail.task.domain.WorkLog;

/** What the task pages show. */
final class TaskViews {

    private TaskViews() {}

    /** @param more how many there are beyond the rows */
    record ListView(String filter, String words, List<Tab> tabs, List<Row> rows, int from, boolean more, long total) {}

    record Tab(String id, long count, boolean current) {}

    /**
     * @param who whom it waits for, null in lists of one's own
     * @param urgent above the usual priority
     */
    record Row(
            long key,
            String title,
            String subject,
            String detail,
            @Nullable String station,
            @Nullable Instant due,
            boolean overdue,
            boolean near,
            boolean urgent,
            @Nullable String who) {}

    /**
     * @param dueFrom what its working days count from, when that is not when it was created
     * @param standIn why it is with somebody else than it was meant for; null otherwise
     */
    record Detail(
            long key,
            String title,
            @Nullable String ask,
            String subject,
            String detail,
            long caseKey,
            @Nullable Instant due,
            boolean overdue,
            @Nullable Integer dueWorkingDays,
            @Nullable Instant dueFrom,
            Instant created,
            Holder holder,
            Rights rights,
            @Nullable Closed closed,
            List<Brought> brought,
            @Nullable String standIn,
            FormView form,
            Context context,
            List<Said> comments) {}

    /**
     * @param mine whether the reader has it
     * @param work whether the reader is at work on it; null for what the reader does not have
     */
    record Holder(@Nullable String name, boolean mine, List<String> groups, WorkLog.@Nullable State work) {}

    /** @param ownMatter the message that says why the reader may not do it; null otherwise */
    record Rights(
            boolean completes,
            boolean takes,
            boolean takesOver,
            boolean givesBack,
            boolean assigns,
            boolean comments,
            @Nullable String ownMatter) {}

    /** @param by who completed it, null when it was cancelled */
    record Closed(
            boolean canceled, @Nullable String by, @Nullable Instant at) {}

    /** @param to whom a late task was brought to */
    record Brought(String to, Instant at) {}

    /**
     * @param schema and values as JSON
     * @param page where the task is worked when the form is not enough
     * @param largest the largest file that a field takes, in bytes
     */
    record FormView(
            String schema,
            String values,
            String action,
            boolean asks,
            @Nullable String page,
            long largest) {}

    record Context(
            List<Stop> stops, List<CaseSource.Fact> facts, List<Told> before, List<String> next, List<Told> history) {

        /** The station that the case comes to next; null at the last one. */
        public @Nullable Stop getAhead() {
            return stops.stream()
                    .filter(stop -> stop.state() == Stop.State.COMING)
                    .findFirst()
                    .orElse(null);
        }
    }

    record Told(Instant at, String text, @Nullable String who) {}

    record Said(String author, String text, Instant at) {}

    record Colleague(String id, String name) {}
}
