package org.opsrail.engine.readmodel;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.UserTaskIntent;
import io.camunda.zeebe.protocol.record.value.UserTaskRecordValue;
import org.opsrail.engine.OnEmbeddedEngine;
import org.springframework.stereotype.Component;

/** While task listeners run, the task keeps its values and shows that it is on the way (ASSIGNING, COMPLETING …). */
@Component
@OnEmbeddedEngine
class UserTaskProjection implements Projection<UserTaskRecordValue> {

    private static final Table TABLE = Table.of("user_task", "user_task_key");

    private final ProcessModels models;

    UserTaskProjection(ProcessModels models) {
        this.models = models;
    }

    @Override
    public String name() {
        return "user-task";
    }

    @Override
    public ValueType valueType() {
        return ValueType.USER_TASK;
    }

    @Override
    public void project(Record<UserTaskRecordValue> event, RowBatch rows) {
        if (event.getIntent() instanceof UserTaskIntent intent) {
            switch (intent) {
                case CREATING -> whole(event, "CREATING", rows);
                case CREATED, ASSIGNED, UPDATED -> whole(event, "CREATED", rows);
                case COMPLETED -> whole(event, "COMPLETED", rows).time("completion_date", event.getTimestamp());
                case CANCELED -> whole(event, "CANCELED", rows).time("completion_date", event.getTimestamp());
                case ASSIGNING, CLAIMING -> state(event, "ASSIGNING", rows);
                case UPDATING -> state(event, "UPDATING", rows);
                case COMPLETING -> state(event, "COMPLETING", rows);
                case CANCELING -> state(event, "CANCELING", rows);
                case ASSIGNMENT_DENIED, UPDATE_DENIED, COMPLETION_DENIED -> state(event, "CREATED", rows);
                case MIGRATED -> element(rows.change(event.getPosition(), TABLE, event.getKey()), event.getValue());
                default -> {}
            }
        }
    }

    private void state(Record<UserTaskRecordValue> event, String state, RowBatch rows) {
        rows.change(event.getPosition(), TABLE, event.getKey()).text("state", state);
    }

    private Row whole(Record<UserTaskRecordValue> event, String state, RowBatch rows) {
        UserTaskRecordValue task = event.getValue();
        return element(rows.put(event.getPosition(), TABLE, event.getKey()), task)
                .text("state", state)
                .identifier("assignee", task.getAssignee())
                .texts("candidate_groups", task.getCandidateGroupsList())
                .texts("candidate_users", task.getCandidateUsersList())
                .number("priority", task.getPriority())
                .time("creation_date", task.getCreationTimestamp())
                .time("due_date", task.getDueDate())
                .time("follow_up_date", task.getFollowUpDate())
                .number("element_instance_key", task.getElementInstanceKey())
                .number("process_instance_key", task.getProcessInstanceKey())
                .key("form_key", task.getFormKey())
                .text("external_form_reference", task.getExternalFormReference())
                .json("custom_headers", task.getCustomHeaders())
                .verbatim("tenant_id", task.getTenantId());
    }

    private Row element(Row row, UserTaskRecordValue task) {
        ProcessModel model = models.get(task.getProcessDefinitionKey());
        return row.text("name", model.elementName(task.getElementId()))
                .text("process_name", model.name())
                .identifier("element_id", task.getElementId())
                .number("process_definition_key", task.getProcessDefinitionKey())
                .identifier("process_definition_id", task.getBpmnProcessId())
                .number("process_definition_version", task.getProcessDefinitionVersion());
    }
}
