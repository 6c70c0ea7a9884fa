package org.opsrail.accessreview.web;

import java.util.Map;
import java.util.UUID;
import org.opsrail.accessreview.domain.Shares;
import org.opsrail.accessreview.domain.Shares.Share;
import org.opsrail.identity.Actor;
import org.opsrail.task.TaskDesk;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The share that a user task is about; open to whoever may complete that task now, and to nobody else. */
@Component
class ReviewShares {

    private final TaskDesk tasks;
    private final Shares shares;

    ReviewShares(TaskDesk tasks, Shares shares) {
        this.tasks = tasks;
        this.shares = shares;
    }

    /**
     * @throws TaskOver when it is too late
     * @throws ResponseStatusException 404 when there is no such task for that person
     */
    Share ofTask(long userTaskKey, Actor actor) {
        return tasks.answering(userTaskKey, actor)
                .map(task -> task.variables().get("share"))
                .filter(Map.class::isInstance)
                .map(share -> String.valueOf(((Map<?, ?>) share).get("shareId")))
                .map(id -> shares.get(UUID.fromString(id)))
                .orElseThrow(() -> tasks.isOver(userTaskKey, actor)
                        ? new TaskOver(userTaskKey)
                        : new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
