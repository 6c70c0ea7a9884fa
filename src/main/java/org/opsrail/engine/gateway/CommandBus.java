package org.opsrail.engine.gateway;

import io.camunda.zeebe.protocol.impl.record.UnifiedRecordValue;
import io.camunda.zeebe.protocol.record.RejectionType;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.Intent;
import java.util.concurrent.CompletableFuture;

/** Writes commands to the engine's log and brings back its answers; the one way in for gRPC and REST. */
public interface CommandBus {

    /**
     * Appends the command; the answer comes once it has been processed and its log entries are durable. The future
     * fails with {@link EngineBusy} when the log does not accept it, after a bounded wait for room, and with
     * {@link EngineUnavailable} when the engine stops before it has answered.
     */
    CompletableFuture<Answer> send(Command command);

    /**
     * @param key the entity that the command is about, or -1 where the engine chooses one
     * @param username who sends it
     * @param reference a number of the sender's choice that all resulting records carry, -1 for none
     */
    record Command(
            ValueType valueType, Intent intent, long key, UnifiedRecordValue value, String username, long reference) {

        public Command(ValueType valueType, Intent intent, long key, UnifiedRecordValue value, String username) {
            this(valueType, intent, key, value, username, -1);
        }
    }

    /** What the engine said; a refusal is an answer, too. */
    sealed interface Answer {

        /** @param position of the answer's record in the log: what must be projected before a search shows it */
        record Accepted(Intent intent, long key, UnifiedRecordValue value, long position) implements Answer {}

        record Rejected(RejectionType type, String reason) implements Answer {}
    }

    /** The log does not accept commands now: back-pressure, or the engine is replaying. Trying again makes sense. */
    final class EngineBusy extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public EngineBusy(String message) {
            super(message);
        }
    }

    /** The engine stopped before it answered: whether the command took effect is not known. */
    final class EngineUnavailable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public EngineUnavailable(String message) {
            super(message);
        }
    }
}
