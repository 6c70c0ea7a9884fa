package org.opsrail.engine.readmodel;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.MessageStartEventSubscriptionIntent;
import io.camunda.zeebe.protocol.record.value.MessageStartEventSubscriptionRecordValue;
import org.opsrail.engine.OnEmbeddedEngine;
import org.springframework.stereotype.Component;

/** Messages that started an instance. */
@Component
@OnEmbeddedEngine
class CorrelatedStartMessageProjection implements Projection<MessageStartEventSubscriptionRecordValue> {

    @Override
    public String name() {
        return "correlated-start-message";
    }

    @Override
    public ValueType valueType() {
        return ValueType.MESSAGE_START_EVENT_SUBSCRIPTION;
    }

    @Override
    public void project(Record<MessageStartEventSubscriptionRecordValue> event, RowBatch rows) {
        if (event.getIntent() == MessageStartEventSubscriptionIntent.CORRELATED) {
            MessageStartEventSubscriptionRecordValue started = event.getValue();
            rows.put(event.getPosition(), CorrelatedMessageProjection.TABLE, started.getMessageKey(), event.getKey())
                    .identifier("message_name", started.getMessageName())
                    .text("correlation_key", started.getCorrelationKey())
                    .time("correlation_time", event.getTimestamp())
                    .number("partition_id", event.getPartitionId())
                    .identifier("process_definition_id", started.getBpmnProcessId())
                    .number("process_definition_key", started.getProcessDefinitionKey())
                    .number("process_instance_key", started.getProcessInstanceKey())
                    .text("element_id", started.getStartEventId())
                    .verbatim("tenant_id", started.getTenantId());
        }
    }
}
