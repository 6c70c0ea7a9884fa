package org.opsrail.engine.gateway.grpc;

import io.camunda.zeebe.protocol.record.RejectionType;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.opsrail.engine.gateway.CommandBus.Answer;
import org.opsrail.engine.gateway.CommandBus.EngineBusy;
import org.opsrail.engine.gateway.CommandBus.EngineUnavailable;
import org.opsrail.engine.gateway.JobDispatcher.CommandRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How what did not work is told over gRPC. */
final class Refusal {

    private static final Logger LOG = LoggerFactory.getLogger(Refusal.class);

    private Refusal() {}

    static StatusRuntimeException of(String command, Answer.Rejected rejection) {
        return code(rejection.type())
                .withDescription("Command '%s' rejected with code '%s': %s"
                        .formatted(command, rejection.type(), rejection.reason()))
                .asRuntimeException();
    }

    static StatusRuntimeException of(String command, Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return switch (cause) {
            case StatusRuntimeException known -> known;
            case CommandRefused refused -> of(command, refused.rejection());
            case EngineBusy busy -> status(Status.RESOURCE_EXHAUSTED, busy.getMessage());
            case EngineUnavailable gone -> status(Status.UNAVAILABLE, gone.getMessage());
            case TimeoutException late ->
                status(Status.DEADLINE_EXCEEDED, "Command '" + command + "' was not answered in time");
            default -> unexpected(command, cause);
        };
    }

    static StatusRuntimeException invalid(String reason) {
        return status(Status.INVALID_ARGUMENT, reason);
    }

    static StatusRuntimeException forbidden(String reason) {
        return status(Status.PERMISSION_DENIED, reason);
    }

    private static StatusRuntimeException unexpected(String command, Throwable cause) {
        LOG.error("Command '{}' failed", command, cause);
        return status(Status.INTERNAL, "Command '" + command + "' failed; the server's log tells more");
    }

    private static StatusRuntimeException status(Status status, @Nullable String description) {
        return status.withDescription(description).asRuntimeException();
    }

    private static Status code(RejectionType type) {
        return switch (type) {
            case INVALID_ARGUMENT -> Status.INVALID_ARGUMENT;
            case NOT_FOUND -> Status.NOT_FOUND;
            case ALREADY_EXISTS -> Status.ALREADY_EXISTS;
            case INVALID_STATE -> Status.FAILED_PRECONDITION;
            case UNAUTHORIZED, FORBIDDEN -> Status.PERMISSION_DENIED;
            case PROCESSING_ERROR, EXCEEDED_BATCH_RECORD_SIZE -> Status.INTERNAL;
            case SBE_UNKNOWN, NULL_VAL -> Status.UNKNOWN;
        };
    }
}
