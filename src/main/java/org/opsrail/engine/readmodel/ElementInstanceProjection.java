package org.opsrail.engine.readmodel;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.value.BpmnElementType;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import java.util.EnumSet;
import java.util.Set;
import org.opsrail.engine.OnEmbeddedEngine;
import org.springframework.stereotype.Component;

@Component
@OnEmbeddedEngine
class ElementInstanceProjection implements Projection<ProcessInstanceRecordValue> {

    private static final Table TABLE = Table.of("element_instance", "element_instance_key");
    private static final Set<BpmnElementType> OTHERS =
            EnumSet.of(BpmnElementType.PROCESS, BpmnElementType.SEQUENCE_FLOW);

    private final ProcessModels models;

    ElementInstanceProjection(ProcessModels models) {
        this.models = models;
    }

    @Override
    public String name() {
        return "element-instance";
    }

    @Override
    public ValueType valueType() {
        return ValueType.PROCESS_INSTANCE;
    }

    @Override
    public void project(Record<ProcessInstanceRecordValue> event, RowBatch rows) {
        if (!OTHERS.contains(event.getValue().getBpmnElementType())
                && event.getIntent() instanceof ProcessInstanceIntent intent) {
            project(event, intent, rows);
        }
    }

    private void project(Record<ProcessInstanceRecordValue> event, ProcessInstanceIntent intent, RowBatch rows) {
        switch (intent) {
            case ELEMENT_ACTIVATING -> entered(event, rows);
            case ELEMENT_COMPLETED -> left(event, "COMPLETED", rows);
            case ELEMENT_TERMINATED -> left(event, "TERMINATED", rows);
            case ELEMENT_MIGRATED -> element(rows.change(event.getPosition(), TABLE, event.getKey()), event.getValue());
            default -> {}
        }
    }

    private void entered(Record<ProcessInstanceRecordValue> event, RowBatch rows) {
        ProcessInstanceRecordValue element = event.getValue();
        element(rows.put(event.getPosition(), TABLE, event.getKey()), element)
                .number("process_instance_key", element.getProcessInstanceKey())
                .name("type", element.getBpmnElementType())
                .text("state", "ACTIVE")
                .time("start_date", event.getTimestamp())
                .verbatim("tenant_id", element.getTenantId());
    }

    private void left(Record<ProcessInstanceRecordValue> event, String state, RowBatch rows) {
        rows.change(event.getPosition(), TABLE, event.getKey())
                .text("state", state)
                .time("end_date", event.getTimestamp());
    }

    private Row element(Row row, ProcessInstanceRecordValue element) {
        return row.number("process_definition_key", element.getProcessDefinitionKey())
                .identifier("process_definition_id", element.getBpmnProcessId())
                .identifier("element_id", element.getElementId())
                .text(
                        "element_name",
                        models.get(element.getProcessDefinitionKey()).elementName(element.getElementId()))
                .number("element_instance_scope_key", element.getFlowScopeKey());
    }
}
