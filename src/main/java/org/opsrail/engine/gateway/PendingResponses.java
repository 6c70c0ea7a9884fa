package org.opsrail.engine.gateway;

import io.camunda.zeebe.protocol.impl.record.UnifiedRecordValue;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.RejectionType;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.Intent;
import io.camunda.zeebe.stream.api.CommandResponseWriter;
import io.camunda.zeebe.stream.impl.TypedEventRegistry;
import io.camunda.zeebe.util.ReflectUtil;
import io.camunda.zeebe.util.buffer.BufferUtil;
import io.camunda.zeebe.util.buffer.BufferWriter;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.jspecify.annotations.Nullable;
import org.opsrail.engine.gateway.CommandBus.Answer;
import org.opsrail.engine.gateway.CommandBus.EngineUnavailable;
import org.opsrail.engine.log.GroupCommitLogStorage;

/**
 * Who waits for which answer. The engine writes its answers here, on its one processing thread; they are passed on once
 * what they tell is durable. The state remembers requests across boots, so a request is known by the boot, too.
 */
@SuppressWarnings("FutureReturnValueIgnored")
public final class PendingResponses implements CommandResponseWriter {

    private final Map<Long, CompletableFuture<Answer>> waiting = new ConcurrentHashMap<>();
    private final AtomicLong sequence = new AtomicLong();
    private final int boot;
    private final GroupCommitLogStorage storage;
    private final Executor executor;
    private volatile @Nullable String abandoned;

    private long key;
    private @Nullable Intent intent;
    private ValueType valueType = ValueType.NULL_VAL;
    private RejectionType rejectionType = RejectionType.NULL_VAL;
    private String rejectionReason = "";
    private @Nullable BufferWriter value;

    /** @param executor where the waiting go on; not the log's thread, which must not be held up */
    public PendingResponses(int boot, GroupCommitLogStorage storage, Executor executor) {
        this.boot = boot;
        this.storage = storage;
        this.executor = executor;
    }

    int boot() {
        return boot;
    }

    /** Remembers the future until it is done, however that comes. */
    long register(CompletableFuture<Answer> future) {
        long request = sequence.incrementAndGet();
        waiting.put(request, future);
        future.whenComplete((answer, failure) -> waiting.remove(request));
        String reason = abandoned;
        if (reason != null) {
            future.completeExceptionally(new EngineUnavailable(reason));
        }
        return request;
    }

    /** Tells all who wait, and all who come, that no answer will be given. */
    void abandon(String reason) {
        abandoned = reason;
        waiting.values()
                .forEach(future -> executor.execute(() -> future.completeExceptionally(new EngineUnavailable(reason))));
    }

    @Override
    public void tryWriteResponse(int requestStreamId, long requestId) {
        CompletableFuture<Answer> future = requestStreamId == boot ? waiting.get(requestId) : null;
        if (future != null) {
            long position = storage.appendedPosition();
            Answer answer = answer(position);
            storage.durability().whenReached(position, () -> executor.execute(() -> future.complete(answer)));
        }
    }

    private Answer answer(long position) {
        if (rejectionType != RejectionType.NULL_VAL) {
            return new Answer.Rejected(rejectionType, rejectionReason);
        }
        if (intent == null || value == null) {
            throw new IllegalStateException("The engine gave an answer without content");
        }
        UnifiedRecordValue copy = ReflectUtil.newInstance(TypedEventRegistry.EVENT_REGISTRY.get(valueType));
        UnsafeBuffer content = new UnsafeBuffer(new byte[value.getLength()]);
        value.write(content, 0);
        copy.wrap(content);
        return new Answer.Accepted(intent, key, copy, position);
    }

    @Override
    public CommandResponseWriter partitionId(int partitionId) {
        return this;
    }

    @Override
    public CommandResponseWriter key(long key) {
        this.key = key;
        return this;
    }

    @Override
    public CommandResponseWriter intent(Intent intent) {
        this.intent = intent;
        return this;
    }

    @Override
    public CommandResponseWriter recordType(RecordType type) {
        return this;
    }

    @Override
    public CommandResponseWriter valueType(ValueType valueType) {
        this.valueType = valueType;
        return this;
    }

    @Override
    public CommandResponseWriter rejectionType(RejectionType rejectionType) {
        this.rejectionType = rejectionType;
        return this;
    }

    @Override
    public CommandResponseWriter rejectionReason(DirectBuffer rejectionReason) {
        this.rejectionReason = BufferUtil.bufferAsString(rejectionReason);
        return this;
    }

    @Override
    public CommandResponseWriter valueWriter(BufferWriter value) {
        this.value = value;
        return this;
    }
}
