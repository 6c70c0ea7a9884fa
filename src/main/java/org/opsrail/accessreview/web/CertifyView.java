package org.opsrail.accessreview.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opsrail.accessreview.domain.Decision;
import org.opsrail.accessreview.domain.Items.Progress;
import org.opsrail.accessreview.reading.domain.Finding;

/** The reviewer's page, with every text ready. */
record CertifyView(
        String title,
        Progress progress,
        Choice choice,
        List<Tab> tabs,
        List<Group> groups,
        int shown,
        int more,
        boolean decides) {

    static final int MOST = 500;

    /** What the reviewer wants to see. */
    record Choice(
            @Nullable String by,
            @Nullable String show,
            @Nullable String q,
            @Nullable Integer from,
            @Nullable UUID last,
            @Nullable Integer count) {

        public boolean byPerson() {
            return !"system".equals(by);
        }

        public String filter() {
            return show != null && List.of("open", "findings", "decided").contains(show) ? show : "all";
        }

        public String words() {
            return q == null ? "" : q.strip();
        }

        public int start() {
            return from == null ? 0 : Math.max(0, from);
        }
    }

    record Tab(String id, int count, boolean current) {}

    /** @param note beside the heading, perhaps empty */
    record Group(String id, String title, String note, List<RowView> rows) {}

    /**
     * One right, with everything said: a page has hundreds of them.
     *
     * @param where the system, or whose it is
     * @param account with its last use
     * @param told what was decided, by whom and why; null while it is open
     * @param asks what the row asks for before it can be decided; null for nothing
     * @param refusal why the last wish was not taken; null when it was
     * @param levels to choose from; only where a change is asked for
     * @param decides whether the reader may decide on it: not on one's own
     */
    record RowView(
            UUID id,
            String level,
            String where,
            String account,
            List<Told> findings,
            @Nullable Decision decision,
            @Nullable String told,
            boolean own,
            boolean needsReason,
            @Nullable Decision asks,
            @Nullable String refusal,
            List<String> levels,
            boolean decides) {

        public String label() {
            return where + " · " + level;
        }

        public String keep() {
            return "KEEP:" + id;
        }

        public String change() {
            return "ASK_CHANGE:" + id;
        }

        public String revoke() {
            return "REVOKE:" + id;
        }

        public boolean kept() {
            return decision == Decision.KEEP;
        }

        public boolean revoked() {
            return decision == Decision.REVOKE;
        }

        /** Whether there is more to show than the right itself. */
        public boolean more() {
            return told != null || own || refusal != null || asks != null;
        }

        public String badge() {
            return kept() ? "badge--ok" : revoked() ? "badge--late" : "badge--info";
        }
    }

    /** What the buttons of each row say. */
    record Words(String keep, String change, String revoke, String reopen) {}

    record Told(Finding.Kind kind, String label, String text) {}
}
