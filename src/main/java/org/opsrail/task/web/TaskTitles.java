package org.opsrail.task.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Directory.ConnectedSystem;
import org.opsrail.directory.Person;
import org.opsrail.monitor.ProcessModel;
import org.opsrail.monitor.ProcessModels;
import org.opsrail.monitor.TaskNames;
import org.opsrail.task.domain.Task;
import org.opsrail.task.domain.TaskEngine;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What tasks are called: the element's name in the reader's language and, where a case has several tasks of that kind,
 * what tells them apart (the model's property {@code about}: paths into one variable, for example {@code access.system,
 * access.level}).
 */
@Component
class TaskTitles implements TaskNames {

    private final TaskEngine engine;
    private final ProcessModels models;
    private final Directory directory;
    private final MessageSource messages;
    private final KnownValues values = new KnownValues();

    TaskTitles(TaskEngine engine, ProcessModels models, Directory directory, MessageSource messages) {
        this.engine = engine;
        this.models = models;
        this.directory = directory;
        this.messages = messages;
    }

    /** By task key. */
    Map<Long, String> of(Collection<Task> tasks, Locale locale) {
        Map<Long, String> titles = new HashMap<>();
        tasks.stream()
                .collect(Collectors.groupingBy(Task::modelKey, Collectors.toMap(Task::key, Task::elementId)))
                .forEach((model, elements) -> titles.putAll(names(model, elements, locale)));
        return titles;
    }

    String of(Task task, Locale locale) {
        return of(List.of(task), locale).getOrDefault(task.key(), task.name());
    }

    @Override
    public Map<Long, String> names(long processDefinitionKey, Map<Long, String> elementIds, Locale locale) {
        ProcessModel model = models.model(processDefinitionKey);
        Map<Long, String> distinctions = distinctions(model, elementIds);
        return elementIds.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, task -> {
            String name = model.name(task.getValue(), locale);
            String about = distinctions.get(task.getKey());
            return about == null ? name : messages.getMessage("task.title-about", new Object[] {name, about}, locale);
        }));
    }

    private Map<Long, String> distinctions(ProcessModel model, Map<Long, String> elementIds) {
        Map<String, List<Long>> byPath = new HashMap<>();
        elementIds.forEach((key, element) -> model.element(element)
                .map(ProcessModel.Element::about)
                .ifPresent(path -> byPath.merge(path, List.of(key), TaskTitles::both)));
        Map<Long, String> distinctions = new HashMap<>();
        byPath.forEach((about, alike) -> {
            List<List<String>> paths = Arrays.stream(about.split(",", -1))
                    .map(path -> List.of(path.strip().split("\\.", -1)))
                    .toList();
            values.get(
                            alike,
                            unknown -> engine.variable(unknown, paths.getFirst().getFirst()))
                    .forEach((key, value) -> distinctions.put(key, names(value, paths)));
        });
        distinctions.values().removeIf(String::isEmpty);
        return distinctions;
    }

    private static List<Long> both(List<Long> some, List<Long> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private String names(@Nullable Object value, List<List<String>> paths) {
        return paths.stream()
                .flatMap(path -> name(value, path.subList(1, path.size())).stream())
                .collect(Collectors.joining(" · "));
    }

    private Optional<String> name(@Nullable Object value, List<String> path) {
        @Nullable Object place = value;
        for (String step : path) {
            place = place instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return Optional.ofNullable(place)
                .map(String::valueOf)
                .map(id -> directory
                        .system(id)
                        .map(ConnectedSystem::name)
                        .or(() -> directory.person(id).map(Person::displayName))
                        .orElse(id));
    }
}
