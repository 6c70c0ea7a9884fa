package org.opsrail.monitor.engine;

import io.camunda.client.api.search.enums.ElementInstanceState;
import io.camunda.client.api.search.enums.ProcessInstanceState;
import io.camunda.client.api.search.response.ElementInstance;
import io.camunda.client.api.search.response.Incident;
import io.camunda.client.api.search.response.ProcessInstance;
import io.camunda.client.api.search.response.UserTask;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opsrail.monitor.domain.CaseEngine.Case;
import org.opsrail.monitor.domain.CaseEngine.Entered;
import org.opsrail.monitor.domain.CaseEngine.Trouble;
import org.opsrail.monitor.domain.CaseEngine.Waiting;

final class CaseMapping {

    static final ProcessInstanceState[] UNDER_WAY = {ProcessInstanceState.ACTIVE};
    static final ProcessInstanceState[] OVER = {ProcessInstanceState.COMPLETED, ProcessInstanceState.TERMINATED};

    private CaseMapping() {}

    static Case caseOf(ProcessInstance instance) {
        return new Case(
                instance.getProcessInstanceKey(),
                instance.getParentProcessInstanceKey(),
                instance.getProcessDefinitionId(),
                instance.getProcessDefinitionKey(),
                Objects.requireNonNullElse(instance.getProcessDefinitionVersion(), 1),
                Objects.requireNonNull(instant(instance.getStartDate())),
                instant(instance.getEndDate()),
                instance.getState() == ProcessInstanceState.TERMINATED,
                Boolean.TRUE.equals(instance.getHasIncident()));
    }

    static Entered entered(ElementInstance element) {
        return new Entered(
                element.getElementId(),
                String.valueOf(element.getType()),
                state(element.getState()),
                Objects.requireNonNull(instant(element.getStartDate())),
                instant(element.getEndDate()),
                Boolean.TRUE.equals(element.getIncident()));
    }

    private static Entered.State state(ElementInstanceState state) {
        return switch (state) {
            case COMPLETED -> Entered.State.COMPLETED;
            case TERMINATED -> Entered.State.TERMINATED;
            default -> Entered.State.ACTIVE;
        };
    }

    static Waiting waiting(UserTask task) {
        String assignee = task.getAssignee();
        List<String> groups = task.getCandidateGroups();
        return new Waiting(
                task.getUserTaskKey(),
                task.getElementId(),
                assignee == null || assignee.isBlank() ? null : assignee,
                groups == null ? List.of() : groups,
                Objects.requireNonNull(instant(task.getCreationDate())),
                instant(task.getDueDate()));
    }

    static Trouble trouble(Incident incident) {
        Long job = incident.getJobKey();
        return new Trouble(
                incident.getIncidentKey(),
                incident.getElementId(),
                String.valueOf(incident.getErrorType()),
                Objects.requireNonNullElse(incident.getErrorMessage(), ""),
                Objects.requireNonNull(instant(incident.getCreationTime())),
                job == null || job <= 0 ? null : job);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
