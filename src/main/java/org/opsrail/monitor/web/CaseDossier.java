package org.opsrail.monitor.web;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opsrail.identity.Actor;
import org.opsrail.identity.Actors;
import org.opsrail.identity.Role;
import org.opsrail.monitor.CaseHistory;
import org.opsrail.monitor.CasePanel;
import org.opsrail.monitor.CaseSource.Dossier;
import org.opsrail.monitor.CaseSource.Happening;
import org.opsrail.monitor.ProcessModel;
import org.opsrail.monitor.ProcessModels;
import org.opsrail.monitor.Stop;
import org.opsrail.monitor.TaskNames;
import org.opsrail.monitor.domain.CaseEngine;
import org.opsrail.monitor.domain.CaseEngine.Case;
import org.opsrail.monitor.domain.CaseEngine.Entered;
import org.opsrail.monitor.domain.CaseEngine.Trouble;
import org.opsrail.monitor.domain.CaseEngine.Waiting;
import org.opsrail.monitor.domain.RailBuilder;
import org.opsrail.monitor.web.CaseViews.Detail;
import org.opsrail.monitor.web.CaseViews.Linked;
import org.opsrail.monitor.web.CaseViews.Obstacle;
import org.opsrail.monitor.web.CaseViews.OpenTask;
import org.opsrail.monitor.web.CaseViews.Told;
import org.opsrail.shell.GroupNames;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** One case: where it stands, what waits, what is stuck, what happened. */
@Component
class CaseDossier {

    private final CaseEngine engine;
    private final Sources sources;
    private final ProcessModels models;
    private final CaseHistory histories;
    private final ObjectProvider<CasePanel> panels;
    private final Actors actors;
    private final InstantSource clock;
    private final JsonMapper json;
    private final GroupNames groups;
    private final TaskNames titleSource;

    CaseDossier(
            CaseEngine engine,
            Sources sources,
            ProcessModels models,
            CaseHistory histories,
            ObjectProvider<CasePanel> panels,
            Actors actors,
            InstantSource clock,
            JsonMapper json,
            GroupNames groups,
            TaskNames titleSource) {
        this.engine = engine;
        this.sources = sources;
        this.models = models;
        this.histories = histories;
        this.panels = panels;
        this.actors = actors;
        this.clock = clock;
        this.json = json;
        this.groups = groups;
        this.titleSource = titleSource;
    }

    /** Empty when there is no such case, or the reader may not know of it. */
    Optional<Detail> find(long key, Actor reader, Locale locale) {
        return visible(key, reader, locale)
                .map(known -> of(known, sources.dossier(known, reader, locale), reader, locale));
    }

    Optional<Case> visible(long key, Actor reader, Locale locale) {
        return engine.find(key).filter(known -> isVisible(known, reader, locale));
    }

    private boolean isVisible(Case known, Actor reader, Locale locale) {
        return Sources.seesAll(reader) || sources.dossier(known, reader, locale).isPresent();
    }

    private Linked linked(Case other, Locale locale) {
        return new Linked(other.key(), models.model(other.modelKey()).name(locale), other.ended() != null);
    }

    private Detail of(Case known, Optional<Dossier> dossier, Actor reader, Locale locale) {
        ProcessModel model = models.model(known.modelKey());
        List<Entered> entered = engine.entered(known.key());
        List<Waiting> waiting = engine.tasks(known.key());
        List<Trouble> troubles = engine.troubles(known.key());
        List<Happening> history =
                histories.of(known.key(), model, dossier, reader, locale).reversed();
        Map<String, String> names = names(waiting, history);
        List<Stop> stops = new RailBuilder(
                        model, entered, waiting, dossier.map(Dossier::expected).orElse(Map.of()), clock.instant())
                .build(locale);
        return new Detail(
                known.key(),
                dossier.map(told -> told.summary().subject()).orElse(model.name(locale)),
                dossier.map(told -> told.summary().detail()).orElse(""),
                model.name(locale),
                known.version(),
                known.started(),
                known.ended(),
                known.canceled(),
                stops,
                names,
                dossier.map(Dossier::facts).orElse(List.of()),
                dossier.map(Dossier::actions).orElse(List.of()),
                open(known, waiting, names, locale),
                goesOn(stops),
                Optional.ofNullable(known.origin())
                        .flatMap(origin -> visible(origin, reader, locale))
                        .map(origin -> linked(origin, locale))
                        .orElse(null),
                engine.begunBy(known.key()).stream()
                        .filter(begun -> isVisible(begun, reader, locale))
                        .map(begun -> linked(begun, locale))
                        .toList(),
                troubles.stream()
                        .map(trouble -> obstacle(trouble, model, locale))
                        .toList(),
                reader.has(Role.ADMIN) || reader.has(Role.OPS),
                Sources.seesAll(reader),
                history.stream().map(happening -> told(happening, names)).toList(),
                sources.showsWay(known, reader) ? json.writeValueAsString(DiagramState.of(entered, troubles)) : null,
                panels.orderedStream()
                        .flatMap(panel -> panel.of(known.key(), reader, locale).stream())
                        .toList());
    }

    private Map<String, String> names(List<Waiting> waiting, List<Happening> history) {
        return actors.displayNames(Stream.concat(
                        waiting.stream().map(Waiting::assignee),
                        history.stream().map(Happening::actor))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    }

    private List<OpenTask> open(Case known, List<Waiting> waiting, Map<String, String> names, Locale locale) {
        Map<Long, String> elements = waiting.stream().collect(Collectors.toMap(Waiting::key, Waiting::elementId));
        Map<Long, String> titles = titleSource.names(known.modelKey(), elements, locale);
        return waiting.stream()
                .map(task -> open(task, titles.getOrDefault(task.key(), task.elementId()), names))
                .toList();
    }

    private OpenTask open(Waiting task, String title, Map<String, String> names) {
        String who = task.who();
        return new OpenTask(
                task.key(),
                title,
                who == null ? null : Optional.ofNullable(names.get(who)).orElseGet(() -> groups.name(who)),
                task.due(),
                Stream.ofNullable(task.due()).anyMatch(due -> due.isBefore(clock.instant())));
    }

    /** When the next station is expected; null where nobody knows. */
    private @Nullable Instant goesOn(List<Stop> stops) {
        return stops.stream()
                .flatMap(stop -> Stream.ofNullable(stop.expected()))
                .filter(clock.instant()::isBefore)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Obstacle obstacle(Trouble trouble, ProcessModel model, Locale locale) {
        String message = trouble.message().lines().findFirst().orElse("");
        return new Obstacle(trouble.key(), model.name(trouble.elementId(), locale), message, trouble.since());
    }

    private static Told told(Happening happening, Map<String, String> names) {
        String actor = happening.actor();
        @Nullable String who = actor == null ? null : names.getOrDefault(actor, actor);
        return new Told(happening.at(), happening.text(), who);
    }
}
