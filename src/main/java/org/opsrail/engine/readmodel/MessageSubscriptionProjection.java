package org.opsrail.engine.readmodel;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.ProcessMessageSubscriptionIntent;
import io.camunda.zeebe.protocol.record.value.ProcessMessageSubscriptionRecordValue;
import org.opsrail.engine.OnEmbeddedEngine;
import org.springframework.stereotype.Component;

@Component
@OnEmbeddedEngine
class MessageSubscriptionProjection implements Projection<ProcessMessageSubscriptionRecordValue> {

    private static final Table TABLE = Table.of("message_subscription", "message_subscription_key");

    @Override
    public String name() {
        return "message-subscription";
    }

    @Override
    public ValueType valueType() {
        return ValueType.PROCESS_MESSAGE_SUBSCRIPTION;
    }

    @Override
    public void project(Record<ProcessMessageSubscriptionRecordValue> event, RowBatch rows) {
        if (event.getIntent() instanceof ProcessMessageSubscriptionIntent intent) {
            switch (intent) {
                case CREATED, CORRELATED, DELETED, MIGRATED -> subscription(event, intent, rows);
                default -> {}
            }
        }
    }

    private void subscription(
            Record<ProcessMessageSubscriptionRecordValue> event,
            ProcessMessageSubscriptionIntent intent,
            RowBatch rows) {
        ProcessMessageSubscriptionRecordValue subscription = event.getValue();
        rows.put(event.getPosition(), TABLE, event.getKey())
                .name("message_subscription_state", intent)
                .identifier("message_name", subscription.getMessageName())
                .text("correlation_key", subscription.getCorrelationKey())
                .time("last_updated_date", event.getTimestamp())
                .identifier("process_definition_id", subscription.getBpmnProcessId())
                .key("process_instance_key", subscription.getProcessInstanceKey())
                .text("element_id", subscription.getElementId())
                .key("element_instance_key", subscription.getElementInstanceKey())
                .verbatim("tenant_id", subscription.getTenantId());
    }
}
