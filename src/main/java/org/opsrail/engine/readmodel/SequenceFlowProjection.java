package org.opsrail.engine.readmodel;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import org.opsrail.engine.OnEmbeddedEngine;
import org.springframework.stereotype.Component;

/** Which sequence flows an instance has taken, each once. */
@Component
@OnEmbeddedEngine
class SequenceFlowProjection implements Projection<ProcessInstanceRecordValue> {

    private static final Table TABLE = Table.of("sequence_flow", "process_instance_key", "element_id");

    @Override
    public String name() {
        return "sequence-flow";
    }

    @Override
    public ValueType valueType() {
        return ValueType.PROCESS_INSTANCE;
    }

    @Override
    public void project(Record<ProcessInstanceRecordValue> event, RowBatch rows) {
        if (event.getIntent() == ProcessInstanceIntent.SEQUENCE_FLOW_TAKEN) {
            ProcessInstanceRecordValue flow = event.getValue();
            rows.put(event.getPosition(), TABLE, flow.getProcessInstanceKey(), flow.getElementId())
                    .number("process_definition_key", flow.getProcessDefinitionKey())
                    .identifier("process_definition_id", flow.getBpmnProcessId())
                    .verbatim("tenant_id", flow.getTenantId());
        }
    }
}
