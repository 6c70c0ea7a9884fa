package org.opsrail.engine;

import io.camunda.zeebe.scheduler.ActorScheduler;
import io.camunda.zeebe.util.VersionUtil;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.opsrail.engine.assembly.EngineAssembly;
import org.opsrail.engine.assembly.PartitionRuntime;
import org.opsrail.engine.gateway.ClusterState;
import org.opsrail.engine.gateway.LogCommandBus;
import org.opsrail.engine.gateway.LongPollingJobDispatcher;
import org.opsrail.engine.gateway.grpc.GrpcGateway;
import org.opsrail.engine.gateway.grpc.GrpcGateway.Door;
import org.opsrail.engine.gateway.grpc.GrpcGateway.Workers;
import org.opsrail.engine.log.LogStore;
import org.opsrail.engine.readmodel.LogFollower;
import org.opsrail.engine.state.Installation;
import org.opsrail.engine.state.SnapshotStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;

/** Starts, stops and purges the embedded engine, and rebuilds it from what is durable when a part of it has failed. */
@SuppressWarnings("FutureReturnValueIgnored")
final class EngineLifecycle implements SmartLifecycle, ClusterState {

    private static final Logger LOG = LoggerFactory.getLogger(EngineLifecycle.class);
    private static final Duration REBUILD_PAUSE = Duration.ofSeconds(1);

    private final EngineSettings settings;
    private final EngineAssembly assembly;
    private final Collection<LogFollower> followers;
    private final LogCommandBus bus;
    private final LongPollingJobDispatcher dispatcher;
    private final Workers workers;
    private final Door door;
    private final LogStore log;
    private final SnapshotStore snapshots;
    private final Installation installation;
    private final EngineClock clock;
    private final ApplicationEventPublisher events;
    private final InstantSource stopwatch = InstantSource.system();

    private @Nullable ScheduledExecutorService housekeeping;
    private @Nullable ActorScheduler scheduler;
    private @Nullable PartitionRuntime runtime;
    private volatile @Nullable GrpcGateway gateway;
    private volatile boolean running;
    private volatile boolean healthy;

    EngineLifecycle(
            EngineSettings settings,
            EngineAssembly assembly,
            Collection<LogFollower> followers,
            LogCommandBus bus,
            LongPollingJobDispatcher dispatcher,
            Workers workers,
            Door door,
            LogStore log,
            SnapshotStore snapshots,
            Installation installation,
            EngineClock clock,
            ApplicationEventPublisher events) {
        this.settings = settings;
        this.assembly = assembly;
        this.followers = followers;
        this.bus = bus;
        this.dispatcher = dispatcher;
        this.workers = workers;
        this.door = door;
        this.log = log;
        this.snapshots = snapshots;
        this.installation = installation;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public synchronized void start() {
        try {
            scheduler = assembly.scheduler();
            open();
            gateway = GrpcGateway.start(settings.grpc().host(), settings.grpc().port(), bus, workers, door, this);
            long period = settings.snapshotPeriod().toMillis();
            housekeeping = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("engine-housekeeping").factory());
            housekeeping.scheduleWithFixedDelay(this::snapshot, period, period, TimeUnit.MILLISECONDS);
            running = true;
        } catch (Exception e) {
            stop();
            throw new IllegalStateException("The engine could not be started: " + e.getMessage(), e);
        }
    }

    private void open() throws Exception {
        Instant started = stopwatch.instant();
        if (scheduler == null) {
            throw new IllegalStateException("The engine has been stopped");
        }
        PartitionRuntime opened = assembly.assemble(scheduler, this::failed);
        runtime = opened;
        Instant assembled = stopwatch.instant();
        opened.open(this::failed);
        Instant replayed = stopwatch.instant();
        bus.open(opened.channel());
        followers.forEach(follower -> follower.follow(opened.records()));
        healthy = true;
        dispatcher.announceAll();
        LOG.info(
                "Engine ready at log position {}: state restored in {} ms, log replayed in {} ms",
                opened.position(),
                Duration.between(started, assembled).toMillis(),
                Duration.between(assembled, replayed).toMillis());
    }

    /** Stops the engine's current run; nobody reads or writes its log any more. */
    private void shut(String reason) {
        healthy = false;
        bus.close(reason);
        followers.forEach(LogFollower::pause);
        PartitionRuntime closing = runtime;
        runtime = null;
        if (closing != null) {
            closing.close();
        }
    }

    private void failed() {
        healthy = false;
        bus.close("The engine failed; it is being rebuilt");
        ScheduledExecutorService executor = housekeeping;
        if (running && executor != null) {
            executor.schedule(this::rebuild, 0, TimeUnit.MILLISECONDS);
        }
    }

    private synchronized void rebuild() {
        if (!running || healthy) {
            return;
        }
        try {
            shut("The engine is being rebuilt");
            open();
            LOG.info("Engine rebuilt from what is durable");
        } catch (Exception e) {
            LOG.error("The engine could not be rebuilt, trying again: {}", e.getMessage());
            ScheduledExecutorService executor = housekeeping;
            if (executor != null) {
                executor.schedule(this::rebuild, REBUILD_PAUSE.toMillis(), TimeUnit.MILLISECONDS);
            }
        }
    }

    private synchronized void snapshot() {
        PartitionRuntime current = runtime;
        if (current == null || !healthy) {
            return;
        }
        try {
            current.snapshots().take();
        } catch (Exception e) {
            LOG.warn("No snapshot could be stored, the log is kept: {}", e.toString());
        }
    }

    /** Empties the engine and all that follows its log. Commands that are under way fail. */
    synchronized void purge() {
        try {
            shut("The engine is being purged");
            followers.forEach(LogFollower::purge);
            log.purge();
            snapshots.purge();
            installation.countPurge();
            open();
        } catch (Exception e) {
            failed();
            throw new IllegalStateException("The engine could not be purged: " + e.getMessage(), e);
        }
        events.publishEvent(new EnginePurged());
    }

    /** Back to the system's time. The engine is restarted, since its timers would wait for the time that was. */
    synchronized void resetClock() {
        if (clock.offset().isZero()) {
            return;
        }
        try {
            shut("The engine's clock is being reset");
            clock.reset();
            open();
        } catch (Exception e) {
            failed();
            throw new IllegalStateException("The engine's clock could not be reset: " + e.getMessage(), e);
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        snapshot();
        try (ActorScheduler closing = scheduler;
                GrpcGateway closingGateway = gateway) {
            shut("The engine stops");
            if (housekeeping != null) {
                housekeeping.shutdown();
            }
        } catch (Exception e) {
            LOG.warn("The engine was not stopped in an orderly way", e);
        }
        scheduler = null;
        gateway = null;
    }

    int grpcPort() {
        GrpcGateway current = gateway;
        return current == null ? 0 : current.port();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, which takes requests for the engine. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public boolean healthy() {
        return healthy;
    }

    @Override
    public String version() {
        return VersionUtil.getVersion();
    }

    @Override
    public long lastCompletedChange() {
        return installation.purges();
    }
}
