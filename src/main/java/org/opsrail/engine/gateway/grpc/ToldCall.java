package org.opsrail.engine.gateway.grpc;

import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.Status;
import java.util.Set;
import java.util.function.Consumer;

/** A call of somebody other than the application, told with its outcome once it is over. */
final class ToldCall<Q, A> extends SimpleForwardingServerCall<Q, A> {

    /** What reads, and what workers do all day: their jobs stand in the history of each case. */
    private static final Set<String> UNTOLD = Set.of(
            "Topology",
            "ActivateJobs",
            "StreamActivatedJobs",
            "CompleteJob",
            "FailJob",
            "ThrowError",
            "UpdateJobTimeout");

    private final Consumer<Status.Code> teller;

    ToldCall(ServerCall<Q, A> call, Consumer<Status.Code> teller) {
        super(call);
        this.teller = teller;
    }

    static boolean isTold(String method) {
        return !UNTOLD.contains(method);
    }

    @Override
    public void close(Status status, Metadata trailers) {
        super.close(status, trailers);
        teller.accept(status.getCode());
    }
}
