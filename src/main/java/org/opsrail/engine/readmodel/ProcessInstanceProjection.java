package org.opsrail.engine.readmodel;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.value.BpmnElementType;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import org.opsrail.engine.OnEmbeddedEngine;
import org.springframework.stereotype.Component;

@Component
@OnEmbeddedEngine
class ProcessInstanceProjection implements Projection<ProcessInstanceRecordValue> {

    private static final Table TABLE = Table.of("process_instance", "process_instance_key");

    private final ProcessModels models;

    ProcessInstanceProjection(ProcessModels models) {
        this.models = models;
    }

    @Override
    public String name() {
        return "process-instance";
    }

    @Override
    public ValueType valueType() {
        return ValueType.PROCESS_INSTANCE;
    }

    @Override
    public void project(Record<ProcessInstanceRecordValue> event, RowBatch rows) {
        if (event.getValue().getBpmnElementType() == BpmnElementType.PROCESS
                && event.getIntent() instanceof ProcessInstanceIntent intent) {
            project(event, intent, rows);
        }
    }

    private void project(Record<ProcessInstanceRecordValue> event, ProcessInstanceIntent intent, RowBatch rows) {
        switch (intent) {
            case ELEMENT_ACTIVATING -> started(event, rows);
            case ELEMENT_COMPLETED -> ended(event, "COMPLETED", rows);
            case ELEMENT_TERMINATED -> ended(event, "TERMINATED", rows);
            case ELEMENT_MIGRATED ->
                definition(rows.change(event.getPosition(), TABLE, event.getKey()), event.getValue());
            default -> {}
        }
    }

    private void started(Record<ProcessInstanceRecordValue> event, RowBatch rows) {
        ProcessInstanceRecordValue instance = event.getValue();
        definition(rows.put(event.getPosition(), TABLE, event.getKey()), instance)
                .key("parent_process_instance_key", instance.getParentProcessInstanceKey())
                .key("parent_element_instance_key", instance.getParentElementInstanceKey())
                .time("start_date", event.getTimestamp())
                .text("state", "ACTIVE")
                .texts("tags", instance.getTags())
                .verbatim("tenant_id", instance.getTenantId());
    }

    private void ended(Record<ProcessInstanceRecordValue> event, String state, RowBatch rows) {
        rows.change(event.getPosition(), TABLE, event.getKey())
                .text("state", state)
                .time("end_date", event.getTimestamp());
    }

    private Row definition(Row row, ProcessInstanceRecordValue instance) {
        ProcessModel model = models.get(instance.getProcessDefinitionKey());
        return row.number("process_definition_key", instance.getProcessDefinitionKey())
                .identifier("process_definition_id", instance.getBpmnProcessId())
                .text("process_definition_name", model.name())
                .number("process_definition_version", instance.getVersion())
                .text("process_definition_version_tag", model.versionTag());
    }
}
