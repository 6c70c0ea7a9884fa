package org.opsrail.task.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opsrail.engine.UserTaskRights;
import org.opsrail.identity.Actor;
import org.opsrail.identity.Actors;
import org.springframework.stereotype.Component;

/** The rights of the task page, for people who call the engine's API with their own password. */
@Component
class CallerTaskRights implements UserTaskRights {

    private static final String NOT_YOURS = "This task is not yours to change.";
    private static final String TAKE_FIRST =
            "A task is completed by whoever has it: assign it to yourself first, so that it is known who did it.";

    private final TaskEngine engine;
    private final Actors actors;

    CallerTaskRights(TaskEngine engine, Actors actors) {
        this.engine = engine;
        this.actors = actors;
    }

    @Override
    public Optional<String> refusal(UserTaskChange change) {
        return engine.task(change.key()).filter(Task::isOpen).flatMap(task -> refusal(change, task, actors.current()));
    }

    private static Optional<String> refusal(UserTaskChange change, Task task, Actor actor) {
        return switch (change) {
            case UserTaskChange.Complete complete -> completing(task, actor);
            case UserTaskChange.Assign assign -> unless(assigns(task, assign.assignee(), actor));
            case UserTaskChange.Update update -> unless(TaskRights.assigns(task, actor));
        };
    }

    private static Optional<String> completing(Task task, Actor actor) {
        boolean somebodyElses = task.assignee() != null && !task.assignee().equals(actor.id());
        return somebodyElses ? Optional.of(TAKE_FIRST) : unless(TaskRights.completes(task, actor));
    }

    private static boolean assigns(Task task, @Nullable String assignee, Actor actor) {
        return TaskRights.assigns(task, actor)
                || (assignee == null ? TaskRights.givesBack(task, actor) : takes(task, assignee, actor));
    }

    private static boolean takes(Task task, String assignee, Actor actor) {
        return assignee.equals(actor.id()) && TaskRights.takes(task, actor);
    }

    private static Optional<String> unless(boolean allowed) {
        return allowed ? Optional.empty() : Optional.of(NOT_YOURS);
    }
}
