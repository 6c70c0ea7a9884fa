package org.opsrail.engine.gateway.grpc;

import io.camunda.zeebe.protocol.impl.record.UnifiedRecordValue;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.Intent;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.opsrail.engine.gateway.CommandBus;
import org.opsrail.engine.gateway.CommandBus.Answer;
import org.opsrail.engine.gateway.CommandBus.Command;

/** One gRPC call is one command and its answer. */
@SuppressWarnings("FutureReturnValueIgnored")
final class Calls {

    private final CommandBus bus;

    Calls(CommandBus bus) {
        this.bus = bus;
    }

    static Command command(ValueType type, Intent intent, long key, UnifiedRecordValue value) {
        return new Command(type, intent, key, value, Callers.current().username());
    }

    static Command command(ValueType type, Intent intent, long key, UnifiedRecordValue value, long reference) {
        return new Command(type, intent, key, value, Callers.current().username(), reference);
    }

    /** Sends the command, unless the request could not be read, and passes its answer on. */
    <T> CompletableFuture<Answer> call(
            StreamObserver<T> client, Supplier<Command> command, Function<Answer.Accepted, T> response) {
        ServerCallStreamObserver<T> observer = (ServerCallStreamObserver<T>) client;
        try {
            Command sent = command.get();
            String name = sent.intent().name();
            CompletableFuture<Answer> answer = bus.send(sent);
            observer.setOnCancelHandler(() -> answer.cancel(false));
            answer.whenComplete((given, failure) -> {
                if (failure != null) {
                    fail(observer, name, failure);
                } else {
                    reply(observer, name, given, response);
                }
            });
            return answer;
        } catch (RuntimeException e) {
            fail(observer, "request", e);
            return CompletableFuture.failedFuture(e);
        }
    }

    private static <T> void reply(
            ServerCallStreamObserver<T> observer, String name, Answer answer, Function<Answer.Accepted, T> response) {
        switch (answer) {
            case Answer.Rejected rejected -> fail(observer, name, Refusal.of(name, rejected));
            case Answer.Accepted accepted -> {
                try {
                    observer.onNext(response.apply(accepted));
                    observer.onCompleted();
                } catch (RuntimeException e) {
                    fail(observer, name, e);
                }
            }
        }
    }

    static void fail(ServerCallStreamObserver<?> observer, String name, Throwable failure) {
        if (!observer.isCancelled()) {
            observer.onError(Refusal.of(name, failure));
        }
    }
}
