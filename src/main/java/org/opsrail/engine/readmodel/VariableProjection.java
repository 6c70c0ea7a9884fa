package org.opsrail.engine.readmodel;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.VariableIntent;
import io.camunda.zeebe.protocol.record.value.VariableRecordValue;
import org.opsrail.engine.OnEmbeddedEngine;
import org.springframework.stereotype.Component;

@Component
@OnEmbeddedEngine
class VariableProjection implements Projection<VariableRecordValue> {

    private static final Table TABLE = Table.of("variable", "variable_key");

    @Override
    public String name() {
        return "variable";
    }

    @Override
    public ValueType valueType() {
        return ValueType.VARIABLE;
    }

    @Override
    public void project(Record<VariableRecordValue> event, RowBatch rows) {
        if (event.getIntent() == VariableIntent.CREATED || event.getIntent() == VariableIntent.UPDATED) {
            VariableRecordValue variable = event.getValue();
            rows.put(event.getPosition(), TABLE, event.getKey())
                    .number("process_instance_key", variable.getProcessInstanceKey())
                    .number("scope_key", variable.getScopeKey())
                    .identifier("name", variable.getName())
                    .verbatim("value", variable.getValue())
                    .verbatim("tenant_id", variable.getTenantId());
        }
    }
}
