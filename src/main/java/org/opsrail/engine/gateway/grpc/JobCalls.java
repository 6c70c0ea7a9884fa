package org.opsrail.engine.gateway.grpc;

import io.camunda.zeebe.gateway.protocol.GatewayOuterClass;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ActivateJobsRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ActivateJobsResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.StreamActivatedJobsRequest;
import io.camunda.zeebe.protocol.impl.stream.job.ActivatedJob;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.opsrail.engine.gateway.JobDispatcher;
import org.opsrail.engine.gateway.JobRights;
import org.opsrail.engine.gateway.JobStreams;

/** Calls by which workers get their jobs. */
@SuppressWarnings("FutureReturnValueIgnored")
final class JobCalls {

    private static final String ACTIVATE = "ACTIVATE";

    private final JobDispatcher dispatcher;
    private final JobStreams streams;
    private final JobRights rights;

    JobCalls(JobDispatcher dispatcher, JobStreams streams, JobRights rights) {
        this.dispatcher = dispatcher;
        this.streams = streams;
        this.rights = rights;
    }

    /** @throws StatusRuntimeException when the caller may not work that job */
    long permitted(long jobKey) {
        require(() -> rights.refusalOfJob(jobKey));
        return jobKey;
    }

    private static void require(Supplier<Optional<String>> refusal) {
        if (!Callers.current().technical()) {
            refusal.get().ifPresent(reason -> {
                throw Refusal.forbidden(reason);
            });
        }
    }

    void activate(ActivateJobsRequest request, StreamObserver<ActivateJobsResponse> client) {
        ServerCallStreamObserver<ActivateJobsResponse> observer =
                (ServerCallStreamObserver<ActivateJobsResponse>) client;
        try {
            require(() -> rights.refusalOfType(request.getType()));
            CompletableFuture<List<ActivatedJob>> jobs = dispatcher.activate(
                    JobRequests.activation(request, Callers.current().username()));
            observer.setOnCancelHandler(() -> jobs.cancel(false));
            jobs.whenComplete((activated, failure) -> {
                if (failure != null) {
                    Calls.fail(observer, ACTIVATE, failure);
                } else {
                    deliver(observer, activated);
                }
            });
        } catch (RuntimeException e) {
            Calls.fail(observer, ACTIVATE, e);
        }
    }

    private void deliver(ServerCallStreamObserver<ActivateJobsResponse> observer, List<ActivatedJob> jobs) {
        if (observer.isCancelled()) {
            dispatcher.giveBack(jobs);
            return;
        }
        if (!jobs.isEmpty()) {
            ActivateJobsResponse.Builder response = ActivateJobsResponse.newBuilder();
            jobs.forEach(job -> response.addJobs(JobResponses.job(job)));
            observer.onNext(response.build());
        }
        observer.onCompleted();
    }

    void stream(StreamActivatedJobsRequest request, StreamObserver<GatewayOuterClass.ActivatedJob> client) {
        ServerCallStreamObserver<GatewayOuterClass.ActivatedJob> observer =
                (ServerCallStreamObserver<GatewayOuterClass.ActivatedJob>) client;
        try {
            JobRequests.requireType(request.getType());
            require(() -> rights.refusalOfType(request.getType()));
            Runnable close = streams.open(
                    request.getType(),
                    request.getWorker(),
                    JobRequests.timeout(request.getTimeout()),
                    request.getFetchVariableList(),
                    Requests.tenants(request.getTenantIdsList()),
                    new Worker(observer));
            observer.setOnCancelHandler(close);
            observer.setOnCloseHandler(close);
        } catch (RuntimeException e) {
            Calls.fail(observer, "STREAM", e);
        }
    }

    private record Worker(ServerCallStreamObserver<GatewayOuterClass.ActivatedJob> observer)
            implements JobStreams.Worker {

        @Override
        public boolean ready() {
            return observer.isReady() && !observer.isCancelled();
        }

        @Override
        public boolean deliver(ActivatedJob job) {
            GatewayOuterClass.ActivatedJob response = JobResponses.job(job);
            // Jobs come from the engine's and from the log's thread, an observer takes one at a time.
            synchronized (observer) {
                if (observer.isCancelled()) {
                    return false;
                }
                observer.onNext(response);
                return true;
            }
        }
    }
}
