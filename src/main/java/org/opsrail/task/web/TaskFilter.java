package org.opsrail.task.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.opsrail.identity.Actor;
import org.opsrail.task.domain.TaskQuery;
import org.opsrail.task.domain.TaskRights;

/** Which of the open tasks the list shows. */
enum TaskFilter {
    MINE {
        @Override
        List<TaskQuery> queries(Actor actor, Instant now) {
            return List.of(TaskQuery.of(actor.id()), TaskQuery.escalatedTo(actor.id()));
        }
    },
    GROUPS {
        @Override
        List<TaskQuery> queries(Actor actor, Instant now) {
            return List.of(TaskQuery.offeredTo(actor.groups()), TaskQuery.offeredTo(actor.id()));
        }
    },
    OVERDUE {
        @Override
        List<TaskQuery> queries(Actor actor, Instant now) {
            return Stream.of(MINE, GROUPS)
                    .flatMap(filter -> filter.queries(actor, now).stream())
                    .map(query -> query.dueBefore(now))
                    .toList();
        }
    },
    ALL {
        @Override
        List<TaskQuery> queries(Actor actor, Instant now) {
            return List.of(TaskQuery.all());
        }
    };

    /** A task may be in two of them only when it is offered to the actor both by name and by group. */
    abstract List<TaskQuery> queries(Actor actor, Instant now);

    static List<TaskFilter> offeredTo(Actor actor) {
        return TaskRights.seesAll(actor) ? List.of(values()) : List.of(MINE, GROUPS, OVERDUE);
    }

    /** An unknown name, or one that is not offered, is the reader's own tasks. */
    static TaskFilter named(String name, Actor actor) {
        return offeredTo(actor).stream()
                .filter(filter -> filter.id().equals(name))
                .findFirst()
                .orElse(MINE);
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
