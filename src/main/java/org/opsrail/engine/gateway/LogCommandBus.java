package org.opsrail.engine.gateway;

import io.camunda.zeebe.auth.Authorization;
import io.camunda.zeebe.logstreams.log.LogAppendEntry;
import io.camunda.zeebe.logstreams.log.LogStreamWriter.WriteFailure;
import io.camunda.zeebe.logstreams.log.WriteContext;
import io.camunda.zeebe.protocol.impl.encoding.AuthInfo;
import io.camunda.zeebe.protocol.impl.record.RecordMetadata;
import io.camunda.zeebe.protocol.impl.record.UnifiedRecordValue;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.RejectionType;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.Intent;
import io.camunda.zeebe.util.Either;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Commands to the log of whichever run of the engine is the current one. */
public final class LogCommandBus implements CommandBus {

    private static final String STARTING = "The engine is starting";

    private final WaitingRoom room;
    private final Executor executor;
    private volatile @Nullable CommandChannel channel;

    /**
     * @param patience how long a command waits for room in the engine before it is refused
     * @param executor where those who waited go on
     */
    public LogCommandBus(Duration patience, Executor executor) {
        this.room = new WaitingRoom(patience, executor);
        this.executor = executor;
    }

    /** A command was processed or the database has caught up, so that there may be room; returns at once. */
    public void roomMade() {
        room.roomMade();
    }

    /** From now on commands are taken. */
    public void open(CommandChannel channel) {
        this.channel = channel;
    }

    /** Takes no commands any more; who still waits is told so. */
    public void close(String reason) {
        CommandChannel closed = channel;
        channel = null;
        if (closed != null) {
            closed.responses().abandon(reason);
        }
    }

    boolean isOpen() {
        return channel != null;
    }

    @Override
    public CompletableFuture<Answer> send(Command command) {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        CommandChannel current = channel;
        if (current == null) {
            answer.completeExceptionally(new EngineBusy(STARTING));
            return answer;
        }
        if (!current.writer().canWriteEvents(1, command.value().getLength())) {
            answer.complete(new Answer.Rejected(RejectionType.INVALID_ARGUMENT, "The command is too large"));
            return answer;
        }
        RecordMetadata metadata = metadata(command)
                .requestId(current.responses().register(answer))
                .requestStreamId(current.responses().boot());
        room.pass(answer, () -> write(current, command, metadata, answer));
        return answer;
    }

    /** Sends a command whose answer nobody needs; lost while the engine does not run. */
    void post(Command command) {
        CommandChannel current = channel;
        if (current != null) {
            current.writer()
                    .tryWrite(WriteContext.internal(), entry(command.key(), metadata(command), command.value()));
        }
    }

    /** Sends a command of the engine's own, as another partition would. */
    public void post(ValueType valueType, Intent intent, @Nullable Long key, UnifiedRecordValue value) {
        CommandChannel current = channel;
        if (current != null) {
            RecordMetadata metadata = new RecordMetadata()
                    .recordType(RecordType.COMMAND)
                    .valueType(valueType)
                    .intent(intent);
            current.writer().tryWrite(WriteContext.interPartition(), entry(key == null ? -1 : key, metadata, value));
        }
    }

    /** @return false when there is no room now: too much is unprocessed, or not durable yet */
    private boolean write(
            CommandChannel channel, Command command, RecordMetadata metadata, CompletableFuture<Answer> answer) {
        if (channel.storage().overloaded()) {
            return false;
        }
        Either<WriteFailure, Long> written = channel.writer()
                .tryWrite(
                        WriteContext.userCommand(command.intent()),
                        List.of(entry(command.key(), metadata, command.value())));
        if (written.isLeft() && written.getLeft() == WriteFailure.REQUEST_LIMIT_EXHAUSTED) {
            return false;
        }
        if (written.isLeft()) {
            refuse(answer, "The engine takes no more commands now: " + written.getLeft());
        }
        return true;
    }

    private void refuse(CompletableFuture<Answer> answer, String reason) {
        executor.execute(() -> answer.completeExceptionally(new EngineBusy(reason)));
    }

    private static LogAppendEntry entry(long key, RecordMetadata metadata, UnifiedRecordValue value) {
        return key < 0 ? LogAppendEntry.of(metadata, value) : LogAppendEntry.of(key, metadata, value);
    }

    private static RecordMetadata metadata(Command command) {
        return new RecordMetadata()
                .recordType(RecordType.COMMAND)
                .valueType(command.valueType())
                .intent(command.intent())
                .operationReference(command.reference())
                .authorization(new AuthInfo().setClaims(Map.of(Authorization.AUTHORIZED_USERNAME, command.username())));
    }
}
