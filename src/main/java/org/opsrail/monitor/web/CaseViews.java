package org.opsrail.monitor.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opsrail.monitor.CasePanel;
import org.opsrail.monitor.CaseSource;
import org.opsrail.monitor.Stop;

/** What the case pages show. */
final class CaseViews {

    private CaseViews() {}

    /** @param stations to choose from, in the order of travel */
    record ListView(CaseQuery query, List<Row> rows, List<String> stations, int from, boolean more, long total) {}

    /**
     * What the list was asked for.
     *
     * @param state {@code active}, {@code over}, {@code stuck} or {@code all}
     * @param station a station's label in the reader's language, or empty
     * @param process the id of the process that the cases are of, or empty
     */
    record CaseQuery(String q, String state, String station, String process) {}

    /** @param at the station where it is, null when the model has none */
    record Row(
            long key,
            String subject,
            String detail,
            String process,
            List<Stop> stops,
            @Nullable Stop at,
            Instant started,
            @Nullable Instant ended,
            boolean canceled,
            boolean stuck) {}

    /** @param diagramState null where the reader may not know which way the case took */
    record Detail(
            long key,
            String subject,
            String detail,
            String process,
            int version,
            Instant started,
            @Nullable Instant ended,
            boolean canceled,
            List<Stop> stops,
            Map<String, String> names,
            List<CaseSource.Fact> facts,
            List<CaseSource.Action> actions,
            List<OpenTask> tasks,
            @Nullable Instant goesOn,
            @Nullable Linked origin,
            List<Linked> begun,
            List<Obstacle> obstacles,
            boolean retries,
            boolean evidence,
            List<Told> history,
            @Nullable String diagramState,
            List<CasePanel.Panel> panels) {}

    record OpenTask(
            long key,
            String title,
            @Nullable String who,
            @Nullable Instant due,
            boolean overdue) {}

    /** Another case that this one came from, or goes on in. */
    record Linked(long key, String process, boolean over) {}

    /** @param message what went wrong, the first line only */
    record Obstacle(long key, String what, String message, Instant since) {}

    record Told(Instant at, String text, @Nullable String who) {}
}
