package org.opsrail.trustrequest.forms;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.opsrail.task.OpenTask;

/** Which share a task is about. */
public final class TaskShare {

    private TaskShare() {}

    public static Optional<UUID> of(OpenTask task) {
        return task.variables().get("share") instanceof Map<?, ?> share && share.get("shareId") instanceof String id
                ? Optional.of(UUID.fromString(id))
                : Optional.empty();
    }
}
