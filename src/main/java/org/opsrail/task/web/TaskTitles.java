package org.opsrail.task.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Directory.ConnectedSystem;
import org.opsrail.monitor.ProcessModel;
import org.opsrail.monitor.ProcessModels;
import org.opsrail.task.domain.Task;
import org.opsrail.task.domain.TaskEngine;
import org.springframework.stereotype.Component;

/**
 * What tasks are called: the element's name in the reader's language and, where a case has several tasks of that kind,
 * what tells them apart (the model's property {@code about}).
 */
@Component
class TaskTitles {

    private final TaskEngine engine;
    private final ProcessModels models;
    private final Directory directory;

    TaskTitles(TaskEngine engine, ProcessModels models, Directory directory) {
        this.engine = engine;
        this.models = models;
        this.directory = directory;
    }

    /** By task key. */
    Map<Long, String> of(Collection<Task> tasks, Locale locale) {
        Map<Long, String> distinctions = distinctions(tasks);
        return tasks.stream().collect(Collectors.toMap(Task::key, task -> {
            String name = models.model(task.modelKey()).name(task.elementId(), locale);
            String about = distinctions.get(task.key());
            return about == null ? name : name + ": " + about;
        }));
    }

    String of(Task task, Locale locale) {
        return of(List.of(task), locale).getOrDefault(task.key(), task.name());
    }

    private Map<Long, String> distinctions(Collection<Task> tasks) {
        Map<String, List<Task>> byPath = tasks.stream()
                .filter(task -> about(task).isPresent())
                .collect(Collectors.groupingBy(task -> about(task).orElseThrow()));
        Map<Long, String> distinctions = new HashMap<>();
        byPath.forEach((path, alike) -> {
            List<String> steps = List.of(path.split("\\.", -1));
            engine.variable(alike.stream().map(Task::key).toList(), steps.getFirst())
                    .forEach((key, value) ->
                            name(value, steps.subList(1, steps.size())).ifPresent(name -> distinctions.put(key, name)));
        });
        return distinctions;
    }

    private Optional<String> about(Task task) {
        return models.model(task.modelKey()).element(task.elementId()).map(ProcessModel.Element::about);
    }

    private Optional<String> name(@Nullable Object value, List<String> path) {
        @Nullable Object place = value;
        for (String step : path) {
            place = place instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return Optional.ofNullable(place)
                .map(String::valueOf)
                .map(id -> directory.system(id).map(ConnectedSystem::name).orElse(id));
    }
}
