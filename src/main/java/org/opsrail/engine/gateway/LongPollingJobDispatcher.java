package org.opsrail.engine.gateway;

import io.camunda.zeebe.msgpack.value.LongValue;
import io.camunda.zeebe.protocol.impl.record.value.job.JobBatchRecord;
import io.camunda.zeebe.protocol.impl.record.value.job.JobRecord;
import io.camunda.zeebe.protocol.impl.stream.job.ActivatedJob;
import io.camunda.zeebe.protocol.impl.stream.job.ActivatedJobImpl;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.JobBatchIntent;
import io.camunda.zeebe.protocol.record.intent.JobIntent;
import io.camunda.zeebe.util.buffer.BufferUtil;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.opsrail.engine.gateway.CommandBus.Answer;
import org.opsrail.engine.gateway.CommandBus.Command;
import org.opsrail.engine.gateway.WorkQueue.Waiting;

/** Long polling: an activation without result waits until the engine announces work of its type. */
@SuppressWarnings("FutureReturnValueIgnored")
public final class LongPollingJobDispatcher implements JobDispatcher {

    private static final Duration DEFAULT_PATIENCE = Duration.ofSeconds(10);

    private final Map<String, WorkQueue> queues = new ConcurrentHashMap<>();
    private final LogCommandBus bus;

    public LongPollingJobDispatcher(LogCommandBus bus) {
        this.bus = bus;
    }

    @Override
    public CompletableFuture<List<ActivatedJob>> activate(Request request) {
        CompletableFuture<List<ActivatedJob>> jobs = new CompletableFuture<>();
        Waiting waiting = new Waiting(request, jobs);
        WorkQueue queue = queue(request.type());
        if (!request.patience().isNegative()) {
            Duration patience = request.patience().isZero() ? DEFAULT_PATIENCE : request.patience();
            jobs.completeOnTimeout(List.of(), patience.toMillis(), TimeUnit.MILLISECONDS);
        }
        jobs.whenComplete((result, failure) -> queue.remove(waiting));
        attempt(queue, waiting);
        return jobs;
    }

    private void attempt(WorkQueue queue, Waiting waiting) {
        long seen = queue.announcements();
        bus.send(command(waiting.request())).whenComplete((answer, failure) -> {
            if (failure != null) {
                waiting.jobs().completeExceptionally(failure);
                return;
            }
            switch (answer) {
                case Answer.Rejected rejection -> waiting.jobs().completeExceptionally(new CommandRefused(rejection));
                case Answer.Accepted accepted -> deliver(queue, waiting, seen, jobs((JobBatchRecord) accepted.value()));
            }
        });
    }

    private void deliver(WorkQueue queue, Waiting waiting, long seen, List<ActivatedJob> jobs) {
        if (!jobs.isEmpty()) {
            if (!waiting.jobs().complete(jobs)) {
                giveBack(jobs);
            }
            // Where these came from there may be more.
            wakeNext(queue);
        } else if (waiting.request().patience().isNegative()) {
            waiting.jobs().complete(List.of());
        } else if (!waiting.jobs().isDone() && !queue.wait(waiting, seen)) {
            attempt(queue, waiting);
        }
    }

    /** The engine has work of that type. */
    public void announce(String type) {
        WorkQueue queue = queue(type);
        queue.announce();
        wakeNext(queue);
    }

    /** The engine runs again: whatever there was to announce meanwhile. */
    public void announceAll() {
        queues.keySet().forEach(this::announce);
    }

    private void wakeNext(WorkQueue queue) {
        Waiting next = queue.poll();
        if (next != null) {
            attempt(queue, next);
        }
    }

    @Override
    public void giveBack(List<ActivatedJob> jobs) {
        for (ActivatedJob job : jobs) {
            bus.post(new Command(ValueType.JOB, JobIntent.YIELD, job.jobKey(), job.jobRecord(), ""));
        }
    }

    private WorkQueue queue(String type) {
        return queues.computeIfAbsent(type, created -> new WorkQueue());
    }

    private static Command command(Request request) {
        JobBatchRecord batch = new JobBatchRecord()
                .setType(request.type())
                .setWorker(request.worker())
                .setTimeout(request.timeout().toMillis())
                .setMaxJobsToActivate(request.maxJobs())
                .setTenantIds(request.tenantIds());
        request.fetchVariables().forEach(name -> batch.variables().add().wrap(BufferUtil.wrapString(name)));
        return new Command(ValueType.JOB_BATCH, JobBatchIntent.ACTIVATE, -1, batch, request.username());
    }

    private static List<ActivatedJob> jobs(JobBatchRecord batch) {
        List<ActivatedJob> jobs = new ArrayList<>();
        Iterator<LongValue> keys = batch.jobKeys().iterator();
        for (JobRecord job : batch.jobs()) {
            ActivatedJobImpl activated =
                    new ActivatedJobImpl().setJobKey(keys.next().getValue());
            JobRecord copy = new JobRecord();
            copy.copyFrom(job);
            jobs.add(activated.setRecord(copy));
        }
        return jobs;
    }
}
