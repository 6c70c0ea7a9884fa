package org.opsrail.task.web;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opsrail.identity.Actor;
import org.opsrail.identity.Actors;
import org.opsrail.monitor.CaseSource.Summary;
import org.opsrail.monitor.ProcessModel;
import org.opsrail.monitor.ProcessModels;
import org.opsrail.shell.GroupNames;
import org.opsrail.shell.When;
import org.opsrail.task.domain.Task;
import org.opsrail.task.domain.TaskEngine;
import org.opsrail.task.domain.TaskQuery;
import org.opsrail.task.web.TaskViews.ListView;
import org.opsrail.task.web.TaskViews.Row;
import org.opsrail.task.web.TaskViews.Tab;
import org.springframework.stereotype.Component;

/** The list of open tasks: the earliest due first, so that what is overdue stands on top. */
@Component
class TaskListing {

    static final int PAGE = 50;
    /** The engine knows no names: words are looked for in that many of the earliest due tasks. */
    static final int SEARCHED = 1000;

    private static final int USUAL_PRIORITY = 50;
    static final Comparator<Task> BY_DUE = Comparator.comparing(
                    Task::due, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
            .thenComparing(Task::created);

    private final TaskEngine engine;
    private final CaseTexts cases;
    private final TaskTitles titles;
    private final ProcessModels models;
    private final Actors actors;
    private final InstantSource clock;
    private final When when;
    private final GroupNames groups;

    TaskListing(
            TaskEngine engine,
            CaseTexts cases,
            TaskTitles titles,
            ProcessModels models,
            Actors actors,
            InstantSource clock,
            When when,
            GroupNames groups) {
        this.engine = engine;
        this.cases = cases;
        this.titles = titles;
        this.models = models;
        this.actors = actors;
        this.clock = clock;
        this.when = when;
        this.groups = groups;
    }

    ListView list(TaskFilter filter, String words, int from, Actor reader, Locale locale) {
        int size = words.isEmpty() ? from + PAGE : SEARCHED;
        List<TaskQuery.Found> found = filter.queries(reader, clock.instant()).stream()
                .map(query -> engine.search(query.slice(0, size)))
                .toList();
        List<Task> tasks = found.stream()
                .flatMap(part -> part.tasks().stream())
                .distinct()
                .sorted(BY_DUE)
                .toList();
        List<Row> rows = words.isEmpty()
                ? rows(tasks.stream().skip(from).limit(PAGE).toList(), filter, reader, locale)
                : matching(rows(tasks, filter, reader, locale), words, locale).toList();
        long total = words.isEmpty()
                ? found.stream().mapToLong(TaskQuery.Found::total).sum()
                : rows.size();
        List<Row> shown = rows.stream().limit(PAGE).toList();
        return new ListView(filter.id(), words, tabs(filter, reader), shown, from, total > from + shown.size(), total);
    }

    List<Row> matching(TaskFilter filter, String words, Actor reader, Locale locale) {
        List<Task> tasks = filter.queries(reader, clock.instant()).stream()
                .flatMap(query -> engine.search(query.slice(0, SEARCHED)).tasks().stream())
                .distinct()
                .toList();
        return matching(rows(tasks, filter, reader, locale), words, locale).toList();
    }

    private List<Row> rows(List<Task> tasks, TaskFilter filter, Actor reader, Locale locale) {
        Map<Long, Summary> summaries = cases.summaries(tasks, reader, locale);
        Map<Long, String> named = titles.of(tasks, locale);
        Map<String, String> names = actors.displayNames(tasks.stream()
                .flatMap(task -> Stream.ofNullable(task.assignee()))
                .distinct()
                .toList());
        return tasks.stream()
                .map(task -> row(
                        task,
                        named.getOrDefault(task.key(), task.name()),
                        summaries.get(task.caseKey()),
                        filter == TaskFilter.ALL || task.isEscalatedTo(reader.id()) ? who(task, names) : null,
                        locale))
                .toList();
    }

    private Row row(Task task, String title, @Nullable Summary summary, @Nullable String who, Locale locale) {
        ProcessModel model = models.model(task.modelKey());
        Instant due = task.due();
        return new Row(
                task.key(),
                title,
                summary == null ? model.name(locale) : summary.subject(),
                summary == null ? "" : summary.detail(),
                station(model, task.elementId(), locale),
                due,
                task.isOverdueAt(clock.instant()),
                due != null && when.isNear(due),
                task.priority() > USUAL_PRIORITY,
                who);
    }

    static @Nullable String station(ProcessModel model, String elementId, Locale locale) {
        Optional<Integer> order = model.stationOf(elementId);
        return model.stations().stream()
                .filter(station -> order.filter(own -> own == station.order()).isPresent())
                .map(station -> station.label().in(locale))
                .findFirst()
                .orElse(null);
    }

    private @Nullable String who(Task task, Map<String, String> names) {
        String assignee = task.assignee();
        if (assignee != null) {
            return names.getOrDefault(assignee, assignee);
        }
        return task.candidateGroups().isEmpty() ? null : groups.names(task.candidateGroups());
    }

    private static Stream<Row> matching(List<Row> rows, String words, Locale locale) {
        List<String> wanted = List.of(words.toLowerCase(locale).split("\\s+", -1));
        return rows.stream().filter(row -> {
            String text = String.join(
                            " ",
                            row.title(),
                            row.subject(),
                            row.detail(),
                            Optional.ofNullable(row.station()).orElse(""))
                    .toLowerCase(locale);
            return wanted.stream().allMatch(text::contains);
        });
    }

    private List<Tab> tabs(TaskFilter current, Actor reader) {
        try (ExecutorService together = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Tab>> tabs = TaskFilter.offeredTo(reader).stream()
                    .map(filter -> CompletableFuture.supplyAsync(
                            () -> new Tab(filter.id(), count(filter, reader), filter == current), together))
                    .toList();
            return tabs.stream().map(TaskListing::counted).toList();
        }
    }

    private static Tab counted(CompletableFuture<Tab> tab) {
        try {
            return tab.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof TaskEngine.EngineUnreachable unreachable ? unreachable : failed;
        }
    }

    private long count(TaskFilter filter, Actor reader) {
        return filter.queries(reader, clock.instant()).stream()
                .mapToLong(query -> engine.search(query.slice(0, 1)).total())
                .sum();
    }
}
