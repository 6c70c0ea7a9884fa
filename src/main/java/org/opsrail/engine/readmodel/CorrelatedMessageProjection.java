package org.opsrail.engine.readmodel;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.ProcessMessageSubscriptionIntent;
import io.camunda.zeebe.protocol.record.value.ProcessMessageSubscriptionRecordValue;
import org.opsrail.engine.OnEmbeddedEngine;
import org.springframework.stereotype.Component;

/** Messages that reached a waiting instance. */
@Component
@OnEmbeddedEngine
class CorrelatedMessageProjection implements Projection<ProcessMessageSubscriptionRecordValue> {

    static final Table TABLE = Table.of("correlated_message_subscription", "message_key", "subscription_key");

    @Override
    public String name() {
        return "correlated-message";
    }

    @Override
    public ValueType valueType() {
        return ValueType.PROCESS_MESSAGE_SUBSCRIPTION;
    }

    @Override
    public void project(Record<ProcessMessageSubscriptionRecordValue> event, RowBatch rows) {
        if (event.getIntent() == ProcessMessageSubscriptionIntent.CORRELATED) {
            ProcessMessageSubscriptionRecordValue correlated = event.getValue();
            rows.put(event.getPosition(), TABLE, correlated.getMessageKey(), event.getKey())
                    .identifier("message_name", correlated.getMessageName())
                    .text("correlation_key", correlated.getCorrelationKey())
                    .time("correlation_time", event.getTimestamp())
                    .number("partition_id", event.getPartitionId())
                    .identifier("process_definition_id", correlated.getBpmnProcessId())
                    .number("process_instance_key", correlated.getProcessInstanceKey())
                    .text("element_id", correlated.getElementId())
                    .key("element_instance_key", correlated.getElementInstanceKey())
                    .verbatim("tenant_id", correlated.getTenantId());
        }
    }
}
