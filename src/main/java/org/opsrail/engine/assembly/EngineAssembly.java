package org.opsrail.engine.assembly;

import com.netflix.concurrency.limits.limit.FixedLimit;
import io.camunda.search.clients.SearchClientsProxy;
import io.camunda.security.auth.BrokerRequestAuthorizationConverter;
import io.camunda.security.configuration.SecurityConfiguration;
import io.camunda.zeebe.engine.Engine;
import io.camunda.zeebe.engine.EngineConfiguration;
import io.camunda.zeebe.engine.processing.EngineProcessors;
import io.camunda.zeebe.engine.processing.message.command.SubscriptionCommandSender;
import io.camunda.zeebe.logstreams.log.LogStream;
import io.camunda.zeebe.logstreams.storage.LogStorage;
import io.camunda.zeebe.scheduler.ActorScheduler;
import io.camunda.zeebe.scheduler.ActorThread;
import io.camunda.zeebe.scheduler.ActorTimerQueue;
import io.camunda.zeebe.scheduler.clock.ActorClock;
import io.camunda.zeebe.stream.api.CommandResponseWriter;
import io.camunda.zeebe.stream.api.InterPartitionCommandSender;
import io.camunda.zeebe.stream.impl.ControllableStreamClockImpl;
import io.camunda.zeebe.stream.impl.StreamProcessor;
import io.camunda.zeebe.util.FeatureFlags;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Executor;
import org.agrona.concurrent.BackoffIdleStrategy;
import org.opsrail.engine.gateway.CommandChannel;
import org.opsrail.engine.gateway.JobStreams;
import org.opsrail.engine.gateway.LogCommandBus;
import org.opsrail.engine.gateway.PendingResponses;
import org.opsrail.engine.log.DurableLog;
import org.opsrail.engine.log.GroupCommitLogStorage;
import org.opsrail.engine.log.LogFence;
import org.opsrail.engine.log.LogStore;
import org.opsrail.engine.readmodel.LogFollower;
import org.opsrail.engine.state.Installation;
import org.opsrail.engine.state.LogCompactor;
import org.opsrail.engine.state.ScratchDirectory;
import org.opsrail.engine.state.SnapshotService;
import org.opsrail.engine.state.SnapshotStore;
import org.opsrail.engine.state.StateStore;

/** Constructs everything that the engine consists of; nothing else does. */
public final class EngineAssembly {

    private static final int PARTITION = 1;
    private static final int PARTITIONS = 1;
    private static final int UNPROCESSED_COMMANDS = 1_000;
    private static final Duration TIMER_PRECISION = Duration.ofMillis(100);
    private static final long LONGEST_IDLE_NANOS = 10_000_000;

    private final EngineParts parts;

    public EngineAssembly(EngineParts parts) {
        this.parts = parts;
    }

    /** What outlives one run of the engine. */
    public record EngineParts(
            LogStore log,
            SnapshotStore snapshots,
            Installation installation,
            ScratchDirectory scratch,
            ConnectionSource connections,
            Collection<LogFollower> followers,
            LogCommandBus bus,
            JobStreams streams,
            InstantSource clock,
            Executor executor,
            Duration fencePatience) {}

    /** Opens a connection of its own, outside of any pool. */
    @FunctionalInterface
    public interface ConnectionSource {
        Connection open() throws SQLException;
    }

    /** One thread for processing and one for the rest. */
    public ActorScheduler scheduler() {
        ActorScheduler scheduler = ActorScheduler.newActorScheduler()
                .setActorClock(new EngineTime(parts.clock()))
                .setCpuBoundActorThreadCount(1)
                .setIoBoundActorThreadCount(1)
                .setIdleStrategySupplier(() -> new BackoffIdleStrategy(10, 5, 1_000, LONGEST_IDLE_NANOS))
                // A timer wheel with one slot looks at every timer each time, so that none waits after a jump ahead.
                .setActorThreadFactory((name, id, group, tasks, clock, timers, metrics, idle) ->
                        new ActorThread(name, id, group, tasks, clock, new ActorTimerQueue(clock, 1), metrics, idle))
                .build();
        scheduler.start();
        return scheduler;
    }

    /** A new run of the engine on what is durable; it does not process yet. */
    public PartitionRuntime assemble(ActorScheduler scheduler, Runnable onFailure) throws SQLException {
        LogFence fence = LogFence.acquire(parts.connections().open(), parts.fencePatience());
        GroupCommitLogStorage storage = new GroupCommitLogStorage(parts.log(), fence, onFailure);
        try {
            return assemble(scheduler, storage, StateStore.open(parts.scratch(), parts.snapshots()));
        } catch (RuntimeException e) {
            storage.close();
            throw e;
        }
    }

    private PartitionRuntime assemble(ActorScheduler scheduler, GroupCommitLogStorage storage, StateStore state) {
        ActorClock time = new EngineTime(parts.clock());
        LogStream stream = stream(storage, time);
        LogStream durable = stream(DurableLog.view(storage), time);
        PendingResponses responses = new PendingResponses(parts.installation().nextBoot(), storage, parts.executor());
        parts.streams().attach(storage);
        storage.addCommitListener(parts.bus()::roomMade);
        Readiness readiness = new Readiness();
        StreamProcessor processor = processor(scheduler, stream, state, responses, time, readiness);
        SnapshotService snapshots = new SnapshotService(
                processor,
                state,
                storage.durability(),
                parts.snapshots(),
                new LogCompactor(parts.log(), parts.followers()),
                InstantSource.system());
        return new PartitionRuntime(
                storage,
                stream,
                durable,
                state,
                processor,
                readiness,
                snapshots,
                new CommandChannel(stream.newLogStreamWriter(), responses, storage),
                new DurableLog(storage, durable));
    }

    private static LogStream stream(LogStorage storage, ActorClock time) {
        return LogStream.builder()
                .withLogName("engine")
                .withPartitionId(PARTITION)
                .withLogStorage(storage)
                .withClock(time)
                .withRequestLimit(FixedLimit.of(UNPROCESSED_COMMANDS))
                .withMeterRegistry(new SimpleMeterRegistry())
                .build();
    }

    private StreamProcessor processor(
            ActorScheduler scheduler,
            LogStream stream,
            StateStore state,
            CommandResponseWriter responses,
            ActorClock time,
            Readiness readiness) {
        InterPartitionCommandSender sender = new LocalCommandSender(parts.bus());
        return StreamProcessor.builder()
                .actorSchedulingService(scheduler)
                .logStream(stream)
                .zeebeDb(state.database())
                .commandResponseWriter(responses)
                .partitionCommandSender(sender)
                .recordProcessors(List.of(engine(sender)))
                .addLifecycleListener(readiness)
                .listener(command -> {
                    stream.getFlowControl().onProcessed(command.getPosition());
                    parts.bus().roomMade();
                })
                .clock(new ControllableStreamClockImpl(time))
                .setScheduledTaskCheckInterval(TIMER_PRECISION)
                .meterRegistry(new SimpleMeterRegistry())
                .build();
    }

    private Engine engine(InterPartitionCommandSender sender) {
        SecurityConfiguration security = new SecurityConfiguration();
        security.getAuthorizations().setEnabled(false);
        security.getMultiTenancy().setChecksEnabled(false);
        return new Engine(
                context -> EngineProcessors.createEngineProcessors(
                        context,
                        PARTITIONS,
                        new SubscriptionCommandSender(context.getPartitionId(), sender),
                        sender,
                        FeatureFlags.createDefault(),
                        parts.streams(),
                        SearchClientsProxy.noop(),
                        new BrokerRequestAuthorizationConverter(security)),
                new EngineConfiguration(),
                security);
    }
}
