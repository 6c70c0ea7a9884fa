package org.opsrail.worker;

import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.response.UserTaskProperties;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A user task as it would be after the change that a listener judges. Who asked for the change is not told: Camunda's
 * listener jobs know the task, not the caller.
 *
 * @param key of the user task
 * @param processInstanceKey the case
 * @param processId the BPMN process
 * @param elementId the BPMN element
 * @param action what the caller named the change, for example {@code claim}
 * @param assignee who has it, or would have it; null for nobody
 */
public record ListenedTask(
        long key,
        long processInstanceKey,
        String processId,
        String elementId,
        @Nullable String action,
        @Nullable String assignee,
        List<String> candidateGroups) {

    static ListenedTask of(ActivatedJob job) {
        UserTaskProperties task = Objects.requireNonNull(job.getUserTask(), "No job of a user task's listener");
        return new ListenedTask(
                task.getUserTaskKey(),
                job.getProcessInstanceKey(),
                job.getBpmnProcessId(),
                job.getElementId(),
                task.getAction(),
                task.getAssignee() == null || task.getAssignee().isBlank() ? null : task.getAssignee(),
                task.getCandidateGroups() == null ? List.of() : task.getCandidateGroups());
    }
}
