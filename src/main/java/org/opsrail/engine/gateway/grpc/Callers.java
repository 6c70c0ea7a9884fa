package org.opsrail.engine.gateway.grpc;

import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallExecutorSupplier;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.grpc.StatusException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.opsrail.engine.EngineAccess;
import org.opsrail.engine.EngineCallers;
import org.opsrail.engine.EngineCallers.EngineCaller;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Lets in who proves who they are, by HTTP Basic as over REST. The application's own calls stay on the gateway's thread;
 * checking anybody else's password may take a while and is done elsewhere.
 */
final class Callers implements ServerInterceptor, ServerCallExecutorSupplier {

    private static final String BASIC = "Basic ";
    private static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("Authorization", Metadata.ASCII_STRING_MARSHALLER);
    private static final Context.Key<EngineCaller> CALLER = Context.key("caller");

    private final ObjectProvider<EngineCallers> callers;
    private final String technical;
    private final EngineCaller application;
    private final Executor slow = Executors.newVirtualThreadPerTaskExecutor();

    Callers(EngineAccess access, ObjectProvider<EngineCallers> callers) {
        this.callers = callers;
        this.technical = BASIC
                + Base64.getEncoder()
                        .encodeToString((access.username() + ":" + access.password()).getBytes(StandardCharsets.UTF_8));
        this.application = new EngineCaller(access.username(), true, true);
    }

    /** Who sends the present call. */
    static EngineCaller current() {
        return CALLER.get();
    }

    @Override
    public <Q, A> Executor getExecutor(ServerCall<Q, A> call, Metadata headers) {
        return isApplication(headers) ? Runnable::run : slow;
    }

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        try {
            EngineCaller caller =
                    isApplication(headers) ? application : authenticated(call, headers.get(AUTHORIZATION));
            return Contexts.interceptCall(
                    Context.current().withValue(CALLER, caller), told(call, caller), headers, next);
        } catch (StatusException refused) {
            call.close(refused.getStatus(), new Metadata());
            return new ServerCall.Listener<>() {};
        }
    }

    private boolean isApplication(Metadata headers) {
        String sent = headers.get(AUTHORIZATION);
        return sent != null
                && java.security.MessageDigest.isEqual(
                        sent.getBytes(StandardCharsets.UTF_8), technical.getBytes(StandardCharsets.UTF_8));
    }

    private <Q, A> ServerCall<Q, A> told(ServerCall<Q, A> call, EngineCaller caller) {
        return caller.technical() || !ToldCall.isTold(method(call))
                ? call
                : new ToldCall<>(call, code -> tell(caller, method(call), code));
    }

    /** The gateway's threads wait for no database. */
    private void tell(EngineCaller caller, String method, Status.Code code) {
        slow.execute(() -> callers.forEach(known -> known.called(caller, method, code.name())));
    }

    private static String method(ServerCall<?, ?> call) {
        return Objects.requireNonNullElse(call.getMethodDescriptor().getBareMethodName(), "");
    }

    private EngineCaller authenticated(ServerCall<?, ?> call, @Nullable String authorization) throws StatusException {
        String[] credentials = credentials(authorization);
        EngineCaller caller = callers.stream()
                .flatMap(known -> known.authenticate(credentials[0], credentials[1]).stream())
                .findFirst()
                .orElseThrow(() -> unauthenticated("Name or password is wrong"));
        if (!caller.commands()) {
            tell(caller, method(call), Status.Code.PERMISSION_DENIED);
            throw Status.PERMISSION_DENIED
                    .withDescription("Commands to the engine take the role ADMIN or OPS")
                    .asException();
        }
        return caller;
    }

    private static String[] credentials(@Nullable String authorization) throws StatusException {
        if (authorization == null || !authorization.startsWith(BASIC)) {
            throw unauthenticated("Send name and password with each call (HTTP Basic)");
        }
        try {
            byte[] decoded = Base64.getDecoder()
                    .decode(authorization.substring(BASIC.length()).trim());
            String[] parts = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
            return parts.length == 2 ? parts : new String[] {parts[0], ""};
        } catch (IllegalArgumentException unreadable) {
            throw unauthenticated("Name and password can't be read");
        }
    }

    private static StatusException unauthenticated(String reason) {
        return Status.UNAUTHENTICATED.withDescription(reason).asException();
    }
}
