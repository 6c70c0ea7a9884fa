package org.opsrail.engine.gateway.rest;

import io.camunda.zeebe.protocol.impl.record.UnifiedRecordValue;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.Intent;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.opsrail.engine.OnEmbeddedEngine;
import org.opsrail.engine.gateway.CommandBus;
import org.opsrail.engine.gateway.CommandBus.Answer.Accepted;
import org.opsrail.engine.gateway.CommandBus.Answer.Rejected;
import org.opsrail.engine.gateway.CommandBus.Command;
import org.opsrail.engine.gateway.CommandBus.EngineUnavailable;
import org.opsrail.engine.readmodel.ReadModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends commands for REST and answers once searches show what they did: who writes can read it next. */
@Component
@OnEmbeddedEngine
class EngineCommands {

    private static final Logger LOG = LoggerFactory.getLogger(EngineCommands.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration READ_MODEL_PATIENCE = Duration.ofSeconds(5);

    private final CommandBus bus;
    private final ReadModel readModel;

    EngineCommands(CommandBus bus, ReadModel readModel) {
        this.bus = bus;
        this.readModel = readModel;
    }

    Accepted send(ValueType type, Intent intent, long key, UnifiedRecordValue value) {
        return send(type, intent, key, value, null);
    }

    Accepted send(ValueType type, Intent intent, long key, UnifiedRecordValue value, @Nullable Long reference) {
        return send(type, intent, key, value, reference, PATIENCE);
    }

    /**
     * @param reference the caller's own number for the operation, kept in the log
     * @throws CommandRejected when the engine refuses
     */
    Accepted send(
            ValueType type,
            Intent intent,
            long key,
            UnifiedRecordValue value,
            @Nullable Long reference,
            Duration patience) {
        Command command = new Command(type, intent, key, value, Caller.username(), reference == null ? -1 : reference);
        return switch (await(bus.send(command), patience)) {
            case Accepted accepted -> shown(accepted);
            case Rejected rejected -> throw new CommandRejected(intent.name(), rejected);
        };
    }

    static <T> T await(CompletableFuture<T> future, Duration patience) {
        try {
            return future.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            future.cancel(true);
            throw new NotAnsweredInTime();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new CompletionException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineUnavailable("The server stops");
        }
    }

    private Accepted shown(Accepted accepted) {
        if (!readModel.awaitAll(accepted.position(), READ_MODEL_PATIENCE)) {
            LOG.warn(
                    "Searches do not show position {} of the log yet; the command was answered all the same",
                    accepted.position());
        }
        return accepted;
    }

    /** The command may or may not take effect. */
    static final class NotAnsweredInTime extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    static final class CommandRejected extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Rejected rejection;
        private final String command;

        CommandRejected(String command, Rejected rejection) {
            super(rejection.reason());
            this.command = command;
            this.rejection = rejection;
        }

        Rejected rejection() {
            return rejection;
        }

        String command() {
            return command;
        }
    }
}
