package org.opsrail.monitor.web;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opsrail.identity.Actor;
import org.opsrail.monitor.CaseSource.Summary;
import org.opsrail.monitor.ProcessModel;
import org.opsrail.monitor.ProcessModels;
import org.opsrail.monitor.Stop;
import org.opsrail.monitor.domain.CaseEngine;
import org.opsrail.monitor.domain.CaseEngine.Case;
import org.opsrail.monitor.domain.CaseEngine.Entered;
import org.opsrail.monitor.domain.CaseEngine.Waiting;
import org.opsrail.monitor.domain.RailBuilder;
import org.opsrail.monitor.web.CaseViews.CaseQuery;
import org.opsrail.monitor.web.CaseViews.ListView;
import org.opsrail.monitor.web.CaseViews.Row;
import org.springframework.stereotype.Component;

/** The list of cases, the latest first. */
@Component
class CaseListing {

    static final int PAGE = 30;
    /** A station is known only by travelling the model: that many of the latest cases are looked at. */
    static final int LOOKED_AT = 200;

    private static final int FOUND_BY_WORDS = 500;

    private final CaseEngine engine;
    private final Sources sources;
    private final ProcessModels models;
    private final InstantSource clock;

    CaseListing(CaseEngine engine, Sources sources, ProcessModels models, InstantSource clock) {
        this.engine = engine;
        this.sources = sources;
        this.models = models;
        this.clock = clock;
    }

    ListView list(CaseQuery query, int from, Actor reader, Locale locale) {
        boolean everything = query.q().isEmpty() && query.process().isEmpty() && Sources.seesAll(reader);
        List<Long> keys = everything ? null : sources.find(query.q(), query.process(), reader, FOUND_BY_WORDS);
        boolean byStation = !query.station().isEmpty();
        CaseEngine.Found found = engine.search(new CaseEngine.Query(
                keys,
                active(query.state()),
                query.state().equals("stuck"),
                byStation ? 0 : from,
                byStation ? LOOKED_AT : PAGE));
        List<Row> rows = rows(found.cases(), reader, locale).stream()
                .filter(row -> !byStation || isAt(row, query.station()))
                .toList();
        long total = byStation ? rows.size() : found.total();
        boolean more = !byStation && from + found.cases().size() < total;
        return new ListView(query, rows, stations(found.cases(), locale), from, more, total);
    }

    private static @Nullable Boolean active(String state) {
        return switch (state) {
            case "active", "stuck" -> true;
            case "over" -> false;
            default -> null;
        };
    }

    private List<Row> rows(List<Case> cases, Actor reader, Locale locale) {
        Map<Long, Summary> summaries = sources.summaries(cases, reader, locale);
        List<Case> visible = cases.stream()
                .filter(known -> summaries.containsKey(known.key()) || Sources.seesAll(reader))
                .toList();
        Map<Long, List<Entered>> entered =
                engine.entered(visible.stream().map(Case::key).toList());
        Instant now = clock.instant();
        Map<Long, List<Waiting>> overdue = engine.overdue(now);
        return visible.stream()
                .map(known -> row(
                        known,
                        Optional.ofNullable(summaries.get(known.key())),
                        entered.getOrDefault(known.key(), List.of()),
                        overdue.getOrDefault(known.key(), List.of()),
                        now,
                        locale))
                .toList();
    }

    private Row row(
            Case known,
            Optional<Summary> summary,
            List<Entered> entered,
            List<Waiting> overdue,
            Instant now,
            Locale locale) {
        ProcessModel model = models.model(known.modelKey());
        List<Stop> stops = new RailBuilder(model, entered, overdue, Map.of(), now).build(locale);
        return new Row(
                known.key(),
                summary.map(Summary::subject).orElse(model.name(locale)),
                summary.map(Summary::detail).orElse(""),
                model.name(locale),
                stops,
                present(stops),
                known.started(),
                known.ended(),
                known.canceled(),
                known.stuck());
    }

    /** The present station; else the last one that was reached. */
    static @Nullable Stop present(List<Stop> stops) {
        return stops.stream()
                .filter(stop -> stop.since() != null)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private static boolean isAt(Row row, String station) {
        Stop at = row.at();
        return at != null && at.label().equals(station);
    }

    private List<String> stations(List<Case> cases, Locale locale) {
        return cases.stream()
                .map(Case::modelKey)
                .distinct()
                .flatMap(model -> models.model(model).stations().stream())
                .sorted(Comparator.comparingInt(ProcessModel.Station::order))
                .map(station -> station.label().in(locale))
                .distinct()
                .toList();
    }
}
