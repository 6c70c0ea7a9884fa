package org.opsrail.engine.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.zeebe.protocol.Protocol;
import io.camunda.zeebe.protocol.impl.record.value.job.JobRecord;
import io.camunda.zeebe.protocol.record.value.JobKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The user task that a task listener's job is about; the engine packs it into the job's reserved headers. */
public record ListenedTask(
        @Nullable String action,
        @Nullable String assignee,
        List<String> candidateGroups,
        List<String> candidateUsers,
        List<String> changedAttributes,
        @Nullable String dueDate,
        @Nullable String followUpDate,
        @Nullable Long formKey,
        @Nullable Integer priority,
        @Nullable Long userTaskKey) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Empty for jobs of other kinds. */
    public static Optional<ListenedTask> of(JobRecord job) {
        if (job.getJobKind() != JobKind.TASK_LISTENER) {
            return Optional.empty();
        }
        Map<String, String> headers = job.getCustomHeaders();
        String formKey = headers.get(Protocol.USER_TASK_FORM_KEY_HEADER_NAME);
        String priority = headers.get(Protocol.USER_TASK_PRIORITY_HEADER_NAME);
        String key = headers.get(Protocol.USER_TASK_KEY_HEADER_NAME);
        return Optional.of(new ListenedTask(
                headers.get(Protocol.USER_TASK_ACTION_HEADER_NAME),
                headers.get(Protocol.USER_TASK_ASSIGNEE_HEADER_NAME),
                list(headers.get(Protocol.USER_TASK_CANDIDATE_GROUPS_HEADER_NAME)),
                list(headers.get(Protocol.USER_TASK_CANDIDATE_USERS_HEADER_NAME)),
                list(headers.get(Protocol.USER_TASK_CHANGED_ATTRIBUTES_HEADER_NAME)),
                headers.get(Protocol.USER_TASK_DUE_DATE_HEADER_NAME),
                headers.get(Protocol.USER_TASK_FOLLOW_UP_DATE_HEADER_NAME),
                formKey == null ? null : Long.valueOf(formKey),
                priority == null ? null : Integer.valueOf(priority),
                key == null ? null : Long.valueOf(key)));
    }

    private static List<String> list(@Nullable String json) {
        if (json == null) {
            return List.of();
        }
        try {
            return JSON.readValue(json, new TypeReference<List<String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The engine wrote a header that is no list: " + json, e);
        }
    }
}
