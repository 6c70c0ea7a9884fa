package org.opsrail.task.engine;

import io.camunda.client.api.search.enums.UserTaskState;
import io.camunda.client.api.search.response.UserTask;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opsrail.task.domain.Task;
import org.opsrail.task.domain.Task.State;

final class TaskMapping {

    private static final int USUAL_PRIORITY = 50;

    private TaskMapping() {}

    static Task task(UserTask task) {
        return new Task(
                task.getUserTaskKey(),
                Objects.requireNonNullElse(task.getName(), task.getElementId()),
                state(task.getState()),
                task.getElementId(),
                task.getBpmnProcessId(),
                task.getProcessInstanceKey(),
                task.getProcessDefinitionKey(),
                blankToNull(task.getAssignee()),
                orEmpty(task.getCandidateGroups()),
                orEmpty(task.getCandidateUsers()),
                Objects.requireNonNull(instant(task.getCreationDate())),
                instant(task.getCompletionDate()),
                instant(task.getDueDate()),
                Objects.requireNonNullElse(task.getPriority(), USUAL_PRIORITY));
    }

    private static State state(UserTaskState state) {
        return switch (state) {
            case CREATED -> State.OPEN;
            case COMPLETED -> State.COMPLETED;
            case CANCELED, FAILED -> State.CANCELED;
            default -> State.MOVING;
        };
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static List<String> orEmpty(@Nullable List<String> list) {
        return list == null ? List.of() : list;
    }
}
