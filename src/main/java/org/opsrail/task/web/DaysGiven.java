package org.opsrail.task.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.opsrail.monitor.ProcessModel;
import org.opsrail.task.domain.Task;
import org.opsrail.task.domain.TaskEngine;
import org.springframework.stereotype.Component;

/** How many working days a task was given: as many as a decision said, or else the model; and since when. */
@Component
class DaysGiven {

    private static final String NAME = "dueWorkingDays";

    private final TaskEngine engine;

    DaysGiven(TaskEngine engine) {
        this.engine = engine;
    }

    /** Empty for a task that is given no time in working days. */
    Optional<Integer> to(Task task, ProcessModel.Element element) {
        return Optional.ofNullable(element.headers().get(NAME))
                .map(days -> engine.variable(List.of(task.key()), NAME)
                        .getOrDefault(task.key(), days)
                        .toString())
                .filter(days -> days.matches("\\d{1,3}"))
                .map(Integer::valueOf);
    }

    /** The moment that the task is for; empty when that was not after it opened. */
    Optional<Instant> from(Task task) {
        return Optional.ofNullable(
                        engine.variable(List.of(task.key()), "dueFrom").get(task.key()))
                .map(Object::toString)
                .map(Instant::parse)
                .filter(task.created()::isBefore);
    }
}
