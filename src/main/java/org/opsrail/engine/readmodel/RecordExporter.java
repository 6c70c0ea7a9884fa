package org.opsrail.engine.readmodel;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.opsrail.engine.EngineDatabase;
import org.opsrail.engine.OnEmbeddedEngine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the read model up to the end of the log: reads what became durable, in batches, on a thread of its own. */
@Component
@OnEmbeddedEngine
class RecordExporter implements LogFollower, ReadModel {

    private static final Logger LOG = LoggerFactory.getLogger(RecordExporter.class);
    private static final int BATCH = 2_000;
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final ProjectionPositions positions;
    private final List<Projection<?>> projections;
    private final ProcessModels models;
    private final PositionGate gate = new PositionGate();
    private final Semaphore more = new Semaphore(0);
    private volatile CountDownLatch stop = new CountDownLatch(0);
    private volatile boolean failing;
    private volatile @Nullable CommittedRecords source;
    private @Nullable Thread thread;

    RecordExporter(
            @EngineDatabase DataSource dataSource,
            @EngineDatabase JdbcClient jdbc,
            ProjectionPositions positions,
            List<Projection<?>> projections,
            ProcessModels models) {
        this.dataSource = dataSource;
        this.jdbc = jdbc;
        this.positions = positions;
        this.projections = projections;
        this.models = models;
    }

    @Override
    public void follow(CommittedRecords records) {
        pause();
        source = records;
        stop = new CountDownLatch(1);
        records.onCommit(more::release);
        thread = Thread.ofPlatform().name("engine-read-model").daemon().start(() -> followWithRetries(records));
    }

    @Override
    public void pause() {
        stop.countDown();
        source = null;
        more.release();
        Thread running = thread;
        if (running != null) {
            join(running);
            thread = null;
        }
    }

    @Override
    public long position() {
        return gate.position();
    }

    @Override
    public void purge() {
        Tables.empty(jdbc, gate.position());
        models.clear();
        gate.moveTo(ProjectionPositions.NONE);
    }

    @Override
    public boolean awaitPosition(long position, Duration patience) {
        return gate.await(position, patience);
    }

    @Override
    public boolean awaitAll(long atLeast, Duration patience) {
        CommittedRecords records = source;
        return records == null || gate.await(Math.max(atLeast, records.committedPosition()), patience);
    }

    @Override
    public boolean failing() {
        return failing;
    }

    @Override
    public long lag() {
        CommittedRecords records = source;
        return records == null ? 0 : Math.max(0, records.committedPosition() - gate.position());
    }

    private void followWithRetries(CommittedRecords records) {
        boolean stopped = false;
        while (!stopped) {
            try {
                follow(new ProjectionRun(dataSource, positions, projections), records);
                stopped = true;
            } catch (SQLException | RuntimeException e) {
                failing = true;
                LOG.error("The read model stands still at position {} and tries again", gate.position(), e);
                stopped = stoppedWithin(RETRY);
            }
        }
    }

    /** Returns only when it is to stop. */
    private void follow(ProjectionRun run, CommittedRecords records) throws SQLException {
        gate.moveTo(run.start());
        try (CommittedRecords.Reader reader = records.readAfter(run.start())) {
            while (following()) {
                if (applyBatch(run, reader) > 0) {
                    gate.moveTo(run.commit());
                    failing = false;
                } else {
                    more.acquireUninterruptibly();
                }
            }
        }
    }

    private int applyBatch(ProjectionRun run, CommittedRecords.Reader reader) {
        more.drainPermits();
        int applied = 0;
        while (applied < BATCH && following() && reader.hasNext()) {
            run.apply(reader.next());
            applied++;
        }
        return applied;
    }

    private boolean stoppedWithin(Duration pause) {
        try {
            return stop.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private boolean following() {
        return stop.getCount() > 0;
    }

    private static void join(Thread running) {
        try {
            running.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
