package org.opsrail.engine.assembly;

import io.camunda.zeebe.protocol.impl.encoding.AuthInfo;
import io.camunda.zeebe.protocol.impl.record.UnifiedRecordValue;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.Intent;
import io.camunda.zeebe.stream.api.InterPartitionCommandSender;
import org.jspecify.annotations.Nullable;
import org.opsrail.engine.gateway.LogCommandBus;

/** Commands between partitions, of which there is one. */
record LocalCommandSender(LogCommandBus bus) implements InterPartitionCommandSender {

    @Override
    public void sendCommand(
            int receiverPartitionId,
            ValueType valueType,
            Intent intent,
            @Nullable Long recordKey,
            UnifiedRecordValue command,
            @Nullable AuthInfo authInfo) {
        bus.post(valueType, intent, recordKey, command);
    }
}
