package org.opsrail.engine.gateway;

import io.camunda.zeebe.engine.processing.streamprocessor.JobStreamer;
import io.camunda.zeebe.msgpack.value.StringValue;
import io.camunda.zeebe.protocol.impl.stream.job.ActivatedJob;
import io.camunda.zeebe.protocol.impl.stream.job.JobActivationProperties;
import io.camunda.zeebe.protocol.impl.stream.job.JobActivationPropertiesImpl;
import io.camunda.zeebe.util.buffer.BufferUtil;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.agrona.DirectBuffer;
import org.jspecify.annotations.Nullable;
import org.opsrail.engine.log.GroupCommitLogStorage;

/** Workers that are handed their jobs as soon as there are some, in turn; who is full or gone is left out. */
public final class JobStreams implements JobStreamer {

    /** The worker's end of a stream. */
    public interface Worker {

        /** Whether it can take a job now. */
        boolean ready();

        /** @return false when the job cannot be delivered */
        boolean deliver(ActivatedJob job);
    }

    private record Open(JobActivationProperties properties, Worker worker) {}

    private final Map<String, CopyOnWriteArrayList<Open>> streams = new ConcurrentHashMap<>();
    private final AtomicInteger turn = new AtomicInteger();
    private final LongPollingJobDispatcher dispatcher;
    private volatile @Nullable GroupCommitLogStorage storage;

    public JobStreams(LongPollingJobDispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    /** The log in which activations become durable before a worker sees them. */
    public void attach(GroupCommitLogStorage log) {
        this.storage = log;
    }

    /** @return closes the stream */
    public Runnable open(
            String type,
            String worker,
            Duration timeout,
            List<String> fetchVariables,
            List<String> tenantIds,
            Worker end) {
        DirectBuffer name = BufferUtil.wrapString(worker);
        Open stream = new Open(
                new JobActivationPropertiesImpl()
                        .setWorker(name, 0, name.capacity())
                        .setTimeout(timeout.toMillis())
                        .setFetchVariables(
                                fetchVariables.stream().map(StringValue::new).toList())
                        .setTenantIds(tenantIds),
                end);
        streams.computeIfAbsent(type, created -> new CopyOnWriteArrayList<>()).add(stream);
        return () -> streams.getOrDefault(type, new CopyOnWriteArrayList<>()).remove(stream);
    }

    @Override
    public void notifyWorkAvailable(String jobType) {
        dispatcher.announce(jobType);
    }

    @Override
    public Optional<JobStream> streamFor(DirectBuffer jobType, Predicate<JobActivationProperties> filter) {
        List<Open> open = streams.get(BufferUtil.bufferAsString(jobType));
        if (open == null) {
            return Optional.empty();
        }
        Object[] candidates = open.toArray();
        int start = Math.floorMod(turn.getAndIncrement(), Math.max(1, candidates.length));
        return IntStream.range(0, candidates.length)
                .mapToObj(i -> (Open) candidates[(start + i) % candidates.length])
                .filter(stream -> stream.worker().ready() && filter.test(stream.properties()))
                .findFirst()
                .map(Push::new);
    }

    private final class Push implements JobStream {

        private final Open stream;

        Push(Open stream) {
            this.stream = stream;
        }

        @Override
        public JobActivationProperties properties() {
            return stream.properties();
        }

        @Override
        public void push(ActivatedJob job) {
            GroupCommitLogStorage log = storage;
            if (log != null) {
                log.durability().whenReached(log.appendedPosition(), () -> deliver(job));
            }
        }

        private void deliver(ActivatedJob job) {
            if (!stream.worker().deliver(job)) {
                dispatcher.giveBack(List.of(job));
            }
        }
    }
}
